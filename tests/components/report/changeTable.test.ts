import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChangeTable from '../../../src/components/report/ChangeTable.vue'
import { compareRounds } from '../../../src/domain/comparison'
import type { DimensionId } from '../../../src/domain/questionnaire'
import { da } from '../../../src/i18n/da'
import { aTrendRound } from '../../domain/trendRounds'
import { inPage, textsOf } from '../support'

/** What stands under the table of two rounds, given as lines of answers by P. */
function notes(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  changed: readonly DimensionId[] = [],
): readonly string[] {
  const comparison = compareRounds(aTrendRound(before), aTrendRound(after))
  mount(ChangeTable, {
    props: {
      tableId: 'scores',
      comparison,
      labels: { before: 'Før', after: 'Efter' },
      ways: new Map(),
      changedAims: comparison.dimensions
        .map(({ dimension }) => dimension)
        .filter(({ id }) => changed.includes(id)),
    },
    ...inPage(),
  })
  return textsOf([...document.querySelectorAll('table ~ p')])
}

describe('ChangeTable', () => {
  it('needs no note where the numbers explain themselves', () => {
    expect(notes({ people: '2 2 3' }, { people: '3 3 3' })).toEqual([])
  })

  it('says why a change is not the difference between the two scores', () => {
    // Own scores 2.0 and 3.0; on the two questions with a level in both it is 2.0 to 2.0.
    expect(notes({ people: '2 2 .', place: '3 3' }, { people: '2 2 5', place: '4 4' })).toEqual([
      da.compare.onlyShared('people'),
    ])
  })

  it('says which ambition it is held against when that was changed afterwards', () => {
    const [before, after] = [
      { people: '2 2', place: '3 3' },
      { people: '3 3', place: '3 3' },
    ]
    expect(notes(before, after, ['people', 'place'])).toEqual([
      da.aim.asOf('Før', 'Efter', 'people og place'),
    ])
  })
})
