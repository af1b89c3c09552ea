import { readonly, ref } from 'vue'
import type { Ref } from 'vue'
import { downloadFile } from '../composables/downloadFile'
import type { Locale } from '../domain/questionnaire'
import type { DocumentPicture } from '../exports/docx'
import type { SlideInput } from '../exports/slides'
import { expectWritten } from './expectWritten'
import { useNotices } from './useNotices'

/** A report as the page shows it, to be made a document of. */
export interface ShownReport {
  /** The assessment's id. */
  readonly id: string
  /** What the file is called after the organisation's name. */
  readonly about: string
  readonly title: string
  readonly footer: string
  readonly locale: Locale
  readonly sheet: Element
  /** How the pictures are drawn, by their names on the page. */
  readonly pictures: Readonly<Record<string, () => Promise<DocumentPicture>>>
}

/** What slides of a report are made of. */
export interface ReportSlides {
  readonly id: string
  readonly about: string
  readonly title: string
  readonly input: SlideInput
}

/** Saves the report as files for other programs, and says what they are called. */
export function useReportFiles(): {
  /** Which file is being made; null when none is. */
  readonly making: Readonly<Ref<'word' | 'slides' | null>>
  readonly saveWord: (report: ShownReport) => Promise<void>
  readonly saveSlides: (report: ReportSlides) => Promise<void>
} {
  const notices = useNotices()
  const making = ref<'word' | 'slides' | null>(null)

  /** One file at a time: whoever clicks again while it is made gets no second one. */
  async function make(kind: 'word' | 'slides', work: () => Promise<void>): Promise<void> {
    if (making.value) return
    making.value = kind
    try {
      await work()
    } finally {
      making.value = null
    }
  }

  async function saveWord(report: ShownReport): Promise<void> {
    if (!__WITH_OFFICE__) return
    await make('word', async () => {
      const [{ blocksOf }, { paragraphsOf, readDocx, toDocx }, { useFiles }] = await Promise.all([
        import('../exports/pageBlocks'),
        import('../exports/docx'),
        import('../stores/files'),
      ])
      const { id, about, title, footer, locale, sheet } = report
      const blocks = blocksOf(sheet)
      const isShown = (name: string) =>
        blocks.some((block) => block.kind === 'picture' && block.name === name)
      const drawn = Object.entries(report.pictures)
        .filter(([name]) => isShown(name))
        .map(async ([name, draw]) => [name, await draw()] as const)
      const pictures = new Map(await Promise.all(drawn))
      const file = await toDocx(blocks, { title, footer, locale, pictures })
      const name = useFiles().nameFor(id, about, '.docx')
      const read = readDocx(new Uint8Array(await file.arrayBuffer()))
      const written = read.paragraphs.filter((paragraph) => paragraph !== '')
      expectWritten(name, written, paragraphsOf(blocks, { locale, pictures }))
      downloadFile(name, file)
      notices.show({
        kind: 'done',
        text: (texts) => texts.file.saved(name),
        details: (texts) => [texts.exports.savedWord],
      })
    })
  }

  async function saveSlides({ id, about, title, input }: ReportSlides): Promise<void> {
    if (!__WITH_OFFICE__) return
    await make('slides', async () => {
      const [{ slidesOf }, { PPTX_TYPE, readPptx, toPptx, wordsOfSlide }, { useFiles }] =
        await Promise.all([
          import('../exports/slides'),
          import('../exports/pptx'),
          import('../stores/files'),
        ])
      const { assessment, footer, locale } = input
      const slides = slidesOf(input)
      const organisation = assessment.organisation.value
      const file = await toPptx(slides, { title, organisation, footer, locale })
      const name = useFiles().nameFor(id, about, '.pptx')
      const read = readPptx(file)
      const charts = slides.flatMap(({ chart }) => chart ?? [])
      expectWritten(name, read.slides, slides.map(wordsOfSlide))
      expectWritten(
        name,
        read.charts.map(({ series }) => series.map(({ values }) => values)),
        charts.map(({ series }) => series.map(({ values }) => values)),
      )
      downloadFile(name, new Blob([file], { type: PPTX_TYPE }))
      notices.show({
        kind: 'done',
        text: (texts) => texts.file.saved(name),
        details: (texts) => [texts.exports.savedSlides],
      })
    })
  }

  return { making: readonly(making), saveWord, saveSlides }
}
