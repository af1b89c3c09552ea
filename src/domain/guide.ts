import type { LocalText } from './questionnaire'

/** A piece of the workshop guide. */
export type GuideBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: LocalText }
  /** `steps` are done one after the other. */
  | { readonly kind: 'list' | 'steps'; readonly items: readonly LocalText[] }
  /** What the facilitator can say aloud, and when. */
  | { readonly kind: 'saying'; readonly title: LocalText; readonly text: LocalText }
  /** The first cell of a row names the row. */
  | {
      readonly kind: 'table'
      readonly caption: LocalText
      readonly head: readonly LocalText[]
      readonly rows: readonly (readonly LocalText[])[]
    }

export interface GuideSection {
  readonly id: string
  readonly title: LocalText
  readonly blocks: readonly GuideBlock[]
}

/** How to run a workshop, for the page and for the documents made of it. */
export interface Guide {
  readonly title: LocalText
  readonly lead: LocalText
  readonly sections: readonly GuideSection[]
}
