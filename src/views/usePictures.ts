import type * as drawing from '../charts/pictures'
import type { Picture, PictureFrame } from '../charts/pictures'
import { copyPicture } from '../composables/copyPicture'
import { downloadFile } from '../composables/downloadFile'
import { formatsOf } from '../i18n/formats'
import { textsOf, useLocale } from '../i18n/useTexts'
import { useAssessments } from '../stores/assessments'
import { useNotices } from './useNotices'

export type Drawing = typeof drawing

/** A chart to be taken along as a picture. */
export interface ChartPicture {
  /** The assessment that it is of; null for a chart of several. */
  readonly id: string | null
  /** What the file is called after the organisation's name. */
  readonly about: string
  readonly title: string
  /** Whose it is: the first word of the line that says where the picture comes from. */
  readonly of: string
  readonly draw: (drawing: Drawing, frame: PictureFrame) => Promise<Picture>
}

/**
 * Saves a chart as a picture or puts it on the clipboard, in the language of the page, and says so; or
 * what to do where that cannot be.
 */
export function usePictures(): {
  readonly save: (chart: ChartPicture) => Promise<void>
  readonly copy: (chart: ChartPicture) => Promise<void>
} {
  const assessments = useAssessments()
  const notices = useNotices()
  const locale = useLocale()

  async function pictureOf({ title, of, draw }: ChartPicture): Promise<Blob> {
    const language = locale.value
    const today = formatsOf(language).date(assessments.today())
    const source = textsOf(language).exports.pictures.source(of, today)
    const { blob } = await draw(await import('../charts/pictures'), { title, source })
    return blob
  }

  async function save(chart: ChartPicture): Promise<void> {
    const [{ useFiles }, blob] = await Promise.all([import('../stores/files'), pictureOf(chart)])
    const name = useFiles().nameFor(chart.id, chart.about, '.png')
    downloadFile(name, blob)
    notices.show({
      kind: 'done',
      text: (texts) => texts.file.saved(name),
      details: (texts) => [texts.exports.pictures.saved],
    })
  }

  async function copy(chart: ChartPicture): Promise<void> {
    const picture = pictureOf(chart)
    const isCopied = await copyPicture(picture)
    // A picture that could not be drawn is another matter than a clipboard that is closed.
    await picture
    notices.show(
      isCopied
        ? { kind: 'done', text: (texts) => texts.exports.pictures.copied }
        : { kind: 'problem', text: (texts) => texts.exports.pictures.notCopied },
    )
  }

  return { save, copy }
}
