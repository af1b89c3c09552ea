import { loadTexts } from '../src/i18n/useTexts'

// The app fetches all but the first screen's texts; tests begin with the Danish ones at hand.
await loadTexts('da')
