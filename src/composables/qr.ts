/** The modules of a QR code, row by row, true where dark, with the quiet zone around them. */
export type QrMatrix = readonly (readonly boolean[])[]

/** How much of a code may be lost: 7, 15 or 25 per cent. The more, the smaller its modules. */
export type QrCorrection = 'low' | 'medium' | 'quartile'

/** How hard to look at one picture: `live` when the next one comes soon, `still` when none does. */
type QrPatience = 'live' | 'still'

/** Gives the text of a QR code in a picture drawn at a size in pixels; null when none is found. */
type QrReader = (
  picture: CanvasImageSource,
  width: number,
  height: number,
  patience: QrPatience,
) => string | null

/** White modules on every side, without which a code is not told from what is around it. */
const QUIET_ZONE = 4

/** The longest side of a still picture as it is looked at first, and when that finds nothing. */
const SIDE = 1_600
const LARGER_SIDE = 3_200
/** A code of one pixel a module, cut out of a screen, is too small to be found as it is. */
const LARGEST_SCALE = 4

const EFFORT = {
  live: {},
  still: { effort: Infinity, timeLimit: 1_000 },
} as const

/** The code of a text, in its most compact form; null when the text is too long for any. */
export async function qrMatrix(text: string, ecc: QrCorrection): Promise<QrMatrix | null> {
  const { encodeQR } = await import('qr')
  try {
    return encodeQR(text, 'raw', { ecc, border: QUIET_ZONE })
  } catch {
    return null
  }
}

/** All dark modules as one SVG path, a module being one unit wide. */
export function qrPath(matrix: QrMatrix): string {
  return matrix
    .flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('')
}

/** The stretches of dark modules in a row: where each begins and how long it is. */
function runsOf(row: readonly boolean[]): (readonly [start: number, length: number])[] {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []))
  return starts.map((start) => {
    const end = row.indexOf(false, start)
    return [start, (end < 0 ? row.length : end) - start]
  })
}

/** Fetches what reads QR codes; every reader draws on a canvas of its own. */
export async function loadQrReader(): Promise<QrReader> {
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser draws nothing that could be read')

  return (picture, width, height, patience) => {
    canvas.width = width
    canvas.height = height
    context.drawImage(picture, 0, 0, width, height)
    try {
      return decodeQR(context.getImageData(0, 0, width, height), EFFORT[patience])
    } catch {
      // The library throws whenever it finds none.
      return null
    }
  }
}

/**
 * Reads the QR code in a photo or a screenshot: its text, or null when the file is no picture that
 * the browser knows or no code is found in it.
 */
export async function readQrPicture(file: Blob): Promise<string | null> {
  const [read, picture] = await Promise.all([
    loadQrReader(),
    createImageBitmap(file).catch(() => null),
  ])
  if (!picture) return null
  const { width, height } = picture
  const longest = Math.max(width, height)
  const readAt = (scale: number) =>
    read(picture, Math.ceil(width * scale), Math.ceil(height * scale), 'still')
  try {
    return (
      readAt(Math.min(1, SIDE / longest)) ?? readAt(Math.min(LARGEST_SCALE, LARGER_SIDE / longest))
    )
  } finally {
    picture.close()
  }
}
