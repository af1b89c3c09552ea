import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import QuestionReveal from '../../../src/components/workshop/QuestionReveal.vue'
import type { Tally } from '../../../src/domain/assessment'
import { aDimension, aQuestion } from '../../factories'
import { inPage, textOf, textsOf } from '../support'

type Props = InstanceType<typeof QuestionReveal>['$props']

const QUESTION = aQuestion('people.opgaven')
const TALLY: Tally = { levels: [3, 1, 0, 0, 4], dontKnow: 2, notRelevant: 1 }

function show(changes: Partial<Props> = {}) {
  return mount(QuestionReveal, {
    props: {
      dimension: aDimension('people', [QUESTION]),
      question: QUESTION,
      tally: TALLY,
      groups: [],
      comments: [],
      isOnAgenda: false,
      ...changes,
    },
    ...inPage(),
  })
}

describe('QuestionReveal', () => {
  it('says how many chose each level, in words for those who do not see the picture', () => {
    show()
    expect(
      screen.getByRole('img', {
        name: 'niveau 1: 3, niveau 2: 1, niveau 3: 0, niveau 4: 0, niveau 5: 4',
      }),
    ).toBeTruthy()
  })

  it('gives the agreement as a word with its number, the middle answer and the rest', () => {
    show()
    const text = textOf(screen.getByRole('article'))
    expect(text).toMatch(/Enighed: lav \(0,\d\d\)/)
    expect(text).toContain('midterste svar 3,5')
    expect(text).toContain('2 ved ikke')
    expect(text).toContain('1 ikke relevant')
  })

  it('has no agreement where too few gave a level', () => {
    show({ tally: { levels: [0, 0, 1, 0, 0], dontKnow: 4, notRelevant: 0 } })
    expect(textOf(screen.getByRole('article'))).toContain('Enighed: for få har valgt et niveau')
  })

  it('shows the comments, and none while they are withheld', () => {
    show({ comments: ['Kun i Østre Å', 'Vi mangler en aftale 🤝'] })
    expect(textsOf(screen.getAllByRole('listitem'))).toEqual([
      'Kun i Østre Å',
      'Vi mangler en aftale 🤝',
    ])
    document.body.replaceChildren()
    show({ comments: null })
    expect(screen.queryByText(/kommentar/)).toBeNull()
  })

  it('asks for the question to be talked about', () => {
    const wrapper = show()
    const box = screen.getByRole<HTMLInputElement>('checkbox', {
      name: 'Tal om det: Kort om people.opgaven',
    })
    fireEvent.click(box)
    expect(wrapper.emitted('toggle')).toHaveLength(1)
  })
})
