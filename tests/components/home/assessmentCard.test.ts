import { fireEvent, screen } from '@testing-library/dom'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AssessmentCard from '../../../src/components/home/AssessmentCard.vue'
import { ASSESSMENT_ID, aRound, anAssessment } from '../../factories'
import { aRouter, inPage, textOf } from '../support'

type Props = InstanceType<typeof AssessmentCard>['$props']

const show = (props: Partial<Props> = {}) =>
  mount(AssessmentCard, {
    props: { assessment: anAssessment(), latest: aRound(), rounds: 1, progress: null, ...props },
    ...inPage({ router: aRouter() }),
  })

const card = () => textOf(screen.getByRole('article'))

describe('AssessmentCard', () => {
  it('is headed by the organisation, which leads to the assessment', () => {
    show()
    const link = screen.getByRole('link', { name: 'Rødkøbing Kommune' })
    expect(link.getAttribute('href')).toBe(`/assessments/${ASSESSMENT_ID}`)
    expect(screen.getByRole('heading', { level: 3 }).contains(link)).toBe(true)
  })

  it('names the team', () => {
    show()
    expect(screen.getByText('Verdensmål på tværs 🌍')).toBeDefined()
  })

  it('says when the latest round was and how many there are', () => {
    show({ rounds: 2 })
    expect(card()).toContain('Før, 23. november 2026')
    expect(card()).toContain('2 runder')
  })

  it('says how far the latest round has come, once that is known', async () => {
    const wrapper = show()
    expect(card()).not.toContain('besvaret')
    await wrapper.setProps({ progress: { answered: 17, total: 30 } })
    expect(card()).toContain('17 af 30 besvaret')
  })

  it('says that there are no rounds', () => {
    show({ latest: undefined, rounds: 0 })
    expect(card()).toContain('Ingen runder endnu')
  })

  it('cannot be removed from here when it is the team’s own', () => {
    show()
    expect(screen.queryByRole('button')).toBe(null)
    expect(screen.queryByText('Eksempel')).toBe(null)
  })

  describe('when it is the example', () => {
    it('says so', () => {
      show({ assessment: anAssessment({ example: true }) })
      expect(screen.getByText('Eksempel')).toBeDefined()
    })

    it('can be removed in one click', () => {
      const wrapper = show({ assessment: anAssessment({ example: true }) })
      fireEvent.click(screen.getByRole('button', { name: 'Fjern eksemplet' }))
      expect(wrapper.emitted('remove')).toHaveLength(1)
    })
  })
})
