import { fireEvent, screen, within } from '@testing-library/dom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { da } from '../../src/i18n/da'
import { serializeDocument } from '../../src/persistence/serialize'
import { useKeeping } from '../../src/stores/keeping'
import { useLinkedFiles } from '../../src/stores/linkedFiles'
import type { LinkedFileState } from '../../src/stores/linkedFiles'
import { reasonOf } from '../../src/views/useLinkedFile'
import { ASSESSMENT_ID, BEFORE_ID, aRound, anAssessment } from '../factories'
import { FakeFile } from '../fixtures/fakeFile'
import { memoryMirror } from '../stores/tabs'
import { heading, startApp } from './support'

const NAME = '2026-11-24 Rødkøbing Kommune – Verdensmål på tværs 🌍.sixp.json'
const theAssessment = anAssessment({ rounds: { [BEFORE_ID]: aRound() } })

/** The overview page in a browser that offers to pick files, once it is known which ones are. */
async function openOverview(pick: () => Promise<FakeFile>, { example = false } = {}) {
  const save = vi.fn((_: { suggestedName?: string }) => pick())
  vi.stubGlobal('showSaveFilePicker', save)
  vi.stubGlobal('showOpenFilePicker', async () => [await pick()])
  const app = await startApp({
    path: `/assessments/${ASSESSMENT_ID}`,
    assessments: [{ ...theAssessment, example }],
  })
  const browser = {
    openMirror: () => Promise.resolve(memoryMirror()),
    isOnlyTab: () => Promise.resolve(true),
    onStored: () => undefined,
    onReturn: () => undefined,
    onHide: () => undefined,
    every: () => undefined,
    alone: (_: string, run: () => Promise<void>) => run(),
    channel: { post: () => undefined, listen: () => undefined },
  }
  await useKeeping().start(browser)
  await useLinkedFiles().start(browser)
  await heading('Rødkøbing Kommune')
  return { ...app, save }
}

const part = () => screen.findByRole('region', { name: da.linked.title })
const press = async (name: string) =>
  fireEvent.click(within(await part()).getByRole('button', { name }))

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the file on the overview page', () => {
  it('is chosen under the name of any file of the assessment, and is kept up to date', async () => {
    const file = new FakeFile(NAME)
    const { save } = await openOverview(() => Promise.resolve(file))
    await press(da.linked.create)
    await within(await part()).findByText(da.linked.kept(NAME))
    expect(save.mock.calls[0]?.[0].suggestedName).toBe(NAME)
    expect(file.content).toBe(serializeDocument(theAssessment))
  })

  it('may be one that is there already, and is left when told to', async () => {
    const file = new FakeFile(NAME, serializeDocument(theAssessment))
    await openOverview(() => Promise.resolve(file))
    await press(da.linked.open)
    await within(await part()).findByText(da.linked.kept(NAME))
    await press(da.linked.stop)
    expect(await within(await part()).findByText(da.linked.lead)).toBeDefined()
  })

  it('goes on when the user gives permission', async () => {
    const file = new FakeFile(NAME)
    await openOverview(() => Promise.resolve(file))
    await press(da.linked.create)
    await within(await part()).findByText(da.linked.kept(NAME))
    file.permission = 'prompt'
    await useLinkedFiles().choose(ASSESSMENT_ID, file)
    await within(await part()).findByText(da.linked.waiting(NAME))
    await press(da.linked.resume)
    expect(await within(await part()).findByText(da.linked.kept(NAME))).toBeDefined()
  })

  it('stays unchosen when the user thinks better of it', async () => {
    await openOverview(() => Promise.reject(new DOMException('No', 'AbortError')))
    await press(da.linked.create)
    expect(await within(await part()).findByText(da.linked.lead)).toBeDefined()
    expect(useLinkedFiles().files.size).toBe(0)
  })

  it('says when the browser lets the page choose none', async () => {
    await openOverview(() => Promise.reject(new DOMException('No', 'NotAllowedError')))
    await press(da.linked.create)
    expect(await screen.findByText(da.linked.cannotPick)).toBeDefined()
  })

  it('is not offered for the example', async () => {
    await openOverview(() => Promise.resolve(new FakeFile(NAME)), { example: true })
    expect(screen.queryByRole('region', { name: da.linked.title })).toBe(null)
  })

  it('is not offered where the browser cannot', async () => {
    await startApp({ path: `/assessments/${ASSESSMENT_ID}`, assessments: [theAssessment] })
    await heading('Rødkøbing Kommune')
    expect(screen.queryByRole('region', { name: da.linked.title })).toBe(null)
  })
})

describe('reasonOf', () => {
  it.each<readonly [LinkedFileState, string]>([
    [{ kind: 'kept', time: 1 }, ''],
    [{ kind: 'waiting' }, ''],
    [{ kind: 'refused' }, da.linked.refused],
    [{ kind: 'failed', code: 'missing' }, `${da.linked.failures.missing} ${da.linked.retries}`],
    [
      { kind: 'foreign', code: 'damaged' },
      `${da.home.unreadableReasons.damaged} ${da.linked.untouched}`,
    ],
    [
      { kind: 'foreign', code: 'too-much' },
      `${da.linked.foreign['too-much']} ${da.linked.untouched}`,
    ],
  ])('says of %j: %s', (state, words) => {
    expect(reasonOf(state, da)).toBe(words)
  })
})
