import { fireEvent, screen } from '@testing-library/dom'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { da } from '../../src/i18n/da'
import { applyEdit } from '../../src/domain/edits'
import { ASSESSMENT_ID, BEFORE_ID, NOW, anAssessment } from '../factories'
import { heading, startApp } from './support'

const path = `/assessments/${ASSESSMENT_ID}`

describe('the overview of an assessment', () => {
  describe('with names that were written in two places at once', () => {
    const texts = [
      { path: '/team', text: 'Byliv og havn' },
      { path: `/rounds/${BEFORE_ID}/label`, text: 'Inden projektet' },
    ]
    const written = applyEdit(anAssessment(), { type: 'keep-texts', texts }, NOW)
    const open = async () => {
      const app = await startApp({ path, assessments: [written] })
      await heading('Rødkøbing Kommune')
      return app
    }

    it('offers those that lost, each by its field', async () => {
      await open()
      expect(screen.getByText(da.other.titleFor('Team'))).toBeDefined()
      expect(screen.getByText('Byliv og havn')).toBeDefined()
      expect(screen.getByText(da.other.titleFor('Rundens navn'))).toBeDefined()
    })

    it('puts one in after all, and offers the one that stood there', async () => {
      const { assessments } = await open()
      const before = assessments.find(ASSESSMENT_ID)?.team.value ?? ''
      fireEvent.click(screen.getByRole('button', { name: da.other.useFor('Team') }))
      await nextTick()
      expect(assessments.find(ASSESSMENT_ID)?.team.value).toBe('Byliv og havn')
      expect(screen.getByText(before)).toBeDefined()
    })

    it('takes one away, and brings it back when that is undone', async () => {
      await open()
      fireEvent.click(screen.getByRole('button', { name: da.other.dismissFor('Rundens navn') }))
      await nextTick()
      expect(screen.queryByText('Inden projektet')).toBe(null)
      fireEvent.click(screen.getByRole('button', { name: da.app.undo }))
      await nextTick()
      expect(screen.getByText('Inden projektet')).toBeDefined()
    })
  })
})
