import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadQrReader, qrMatrix, qrPath, readQrPicture } from '../../src/composables/qr'
import type { QrCorrection, QrMatrix } from '../../src/composables/qr'
import { qrVideo } from '../e2e/qrVideo'
import { stubPixels } from '../fixtures/fakeCamera'
import { pixelsOf, qrScene } from '../fixtures/qrScene'

/** 36 letters of the hand-in code's alphabet. */
const CODE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ7K3Q'
const LINK = `https://seks-p.example.dk/workshop/#/respond/${'dZJNb4MwDIb_Sp_'.repeat(12)}`.slice(
  0,
  200,
)
const QUIET_ZONE = 4

async function matrixOf(text: string, ecc: QrCorrection = 'quartile'): Promise<QrMatrix> {
  const matrix = await qrMatrix(text, ecc)
  if (!matrix) throw new Error(`${text} has no code`)
  return matrix
}

const modulesOf = (matrix: QrMatrix) => matrix.length - 2 * QUIET_ZONE

describe('qrMatrix', () => {
  it('needs 29 modules for a hand-in code, so that a camera reads it at arm’s length', async () => {
    expect(CODE).toHaveLength(36)
    expect(modulesOf(await matrixOf(CODE))).toBe(29)
  })

  it('would need more, were capitals not written more compactly than small letters', async () => {
    expect(modulesOf(await matrixOf(CODE.toLowerCase()))).toBe(33)
  })

  it('takes fewer modules the less of the code may be lost', async () => {
    const sizes = (['low', 'medium', 'quartile'] as const).map(async (ecc) =>
      modulesOf(await matrixOf(LINK, ecc)),
    )
    expect(await Promise.all(sizes)).toEqual([53, 57, 65])
  })

  it('has four white modules on every side, and a corner of the pattern right behind them', async () => {
    const matrix = await matrixOf(CODE)
    const lines = [...matrix, ...matrix.map((_, x) => matrix.map((row) => row[x] === true))]
    for (const line of lines) {
      expect([...line.slice(0, QUIET_ZONE), ...line.slice(-QUIET_ZONE)]).toEqual(
        Array.from({ length: 2 * QUIET_ZONE }, () => false),
      )
    }
    expect(matrix[QUIET_ZONE]?.slice(QUIET_ZONE, QUIET_ZONE + 8)).toEqual([
      ...Array.from({ length: 7 }, () => true),
      false,
    ])
  })

  it('is null for a text that is too long for any code', async () => {
    expect(await qrMatrix('å'.repeat(1_500), 'medium')).toBe(null)
    expect(await qrMatrix('å'.repeat(1_100), 'medium')).not.toBe(null)
  })
})

describe('qrPath', () => {
  it('draws each stretch of a row at once', () => {
    expect(
      qrPath([
        [true, true, false, true],
        [false, false, false, false],
        [false, true, true, true],
      ]),
    ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z')
  })

  it('covers the dark modules, each once, and no others', () => {
    const matrices = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(matrices, (matrix) => {
        const drawn = matrix.map((row) => row.map(() => 0))
        const path = qrPath(matrix)
        for (const [, x, y, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
          expect(back).toBe(length)
          for (let step = 0; step < Number(length); step += 1) {
            const row = drawn[Number(y)]
            if (row) row[Number(x) + step] = (row[Number(x) + step] ?? NaN) + 1
          }
        }
        expect(drawn).toEqual(matrix.map((row) => row.map(Number)))
        expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
      }),
    )
  })
})

describe('the reader', () => {
  /** What is read in some pixels, with time enough on a busy machine. */
  async function readIn(pixels: ImageData) {
    stubPixels(() => pixels)
    const read = await loadQrReader()
    return read(document.createElement('video'), pixels.width, pixels.height, 'still')
  }

  /** What is read when a code is held up before the camera. */
  function readBack(matrix: QrMatrix, camera: Partial<Parameters<typeof qrScene>[1]> = {}) {
    return readIn(pixelsOf(qrScene(matrix, { width: 640, height: 480, moduleSize: 5, ...camera })))
  }

  describe.each([
    { what: 'a hand-in code', text: CODE, ecc: 'quartile' },
    { what: 'a link of 200 letters', text: LINK, ecc: 'medium' },
    { what: 'Danish letters and a picture', text: 'Æresskabet på Åen 👏', ecc: 'low' },
  ] as const)('before $what', ({ text, ecc }) => {
    it.each([0, 90, 180, 270, 33])('reads it turned by %s degrees', async (turned) => {
      expect(await readBack(await matrixOf(text, ecc), { turned })).toBe(text)
    })

    it('reads it in bad light', async () => {
      expect(await readBack(await matrixOf(text, ecc), { turned: 12, noise: 40 })).toBe(text)
    })

    it('reads it at the edge of the picture', async () => {
      expect(await readBack(await matrixOf(text, ecc), { shift: [100, 60], noise: 10 })).toBe(text)
    })
  })

  it('reads a hand-in code of an eighth of the picture’s height', async () => {
    const hd = { width: 1280, height: 720 }
    const camera = { ...hd, moduleSize: 3, turned: 5, noise: 10 }
    expect((29 * camera.moduleSize) / hd.height).toBeLessThan(1 / 8)
    expect(await readBack(await matrixOf(CODE), camera)).toBe(CODE)
  })

  it('reads a code of which a corner of a finger is in front', async () => {
    const matrix = await matrixOf(CODE)
    const covered = matrix.map((row, y) => row.map((isDark, x) => isDark && !(x > 28 && y > 28)))
    expect(covered).not.toEqual(matrix)
    expect(await readBack(covered)).toBe(CODE)
  })

  it('reads any hand-in code', async () => {
    const codes = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')),
      minLength: 20,
      maxLength: 36,
    })
    await fc.assert(
      fc.asyncProperty(codes, async (code) => {
        expect(await readBack(await matrixOf(code), { width: 240, height: 240 })).toBe(code)
      }),
      { numRuns: 10 },
    )
  })

  it('finds nothing where there is nothing, or where too much is covered', async () => {
    expect(await readBack([], { noise: 40 })).toBe(null)
    const matrix = await matrixOf(CODE)
    const half = matrix.map((row, y) => row.map((isDark) => isDark && y < 20))
    expect(await readBack(half)).toBe(null)
  })

  it('draws the picture in the size it is told', async () => {
    const drawImage = stubPixels(() => null)
    const read = await loadQrReader()
    const video = document.createElement('video')
    expect(read(video, 640, 480, 'live')).toBe(null)
    expect(drawImage.mock.calls).toEqual([[video, 0, 0, 640, 480]])
  })

  it('says so where the browser does not draw', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    await expect(loadQrReader()).rejects.toThrow('draws nothing')
  })

  it('reads the video that stands in for a camera', async () => {
    const video = qrVideo(CODE)
    const header = 'YUV4MPEG2 W1280 H720 F10:1 Ip A1:1 C420jpeg\n'
    expect(video.subarray(0, header.length).toString()).toBe(header)
    const [width, height, mark] = [1280, 720, 'FRAME\n']
    const size = mark.length + width * height * 1.5
    const texts: (string | null)[] = []
    for (let start = header.length; start < video.length; start += size) {
      const picture = start + mark.length
      expect(video.subarray(start, picture).toString()).toBe(mark)
      const luma = video.subarray(picture, picture + width * height)
      texts.push(await readIn(pixelsOf({ width, height, luma })))
    }
    expect(texts).toEqual([null, CODE, CODE, CODE])
  })
})

describe('readQrPicture', () => {
  const file = new Blob(['…'], { type: 'image/png' })
  const close = vi.fn()

  /** A picture of this size, whose code is found only when it is drawn so wide. */
  async function pictureOf(width: number, height: number, foundAt: (width: number) => boolean) {
    const pixels = pixelsOf(
      qrScene(await matrixOf(CODE), { width: 300, height: 300, moduleSize: 6 }),
    )
    const widths: number[] = []
    const drawImage = stubPixels((drawn) => {
      widths.push(drawn)
      return foundAt(drawn) ? pixels : null
    })
    vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width, height, close }))
    return { widths, drawImage }
  }

  afterEach(() => {
    vi.unstubAllGlobals()
    close.mockClear()
  })

  it('reads a screenshot as it is', async () => {
    const { widths } = await pictureOf(1366, 768, () => true)
    expect(await readQrPicture(file)).toBe(CODE)
    expect(widths).toEqual([1366])
    expect(close).toHaveBeenCalledTimes(1)
  })

  it('makes a large photo smaller', async () => {
    const { widths, drawImage } = await pictureOf(3000, 4000, () => true)
    expect(await readQrPicture(file)).toBe(CODE)
    expect(widths).toEqual([1200])
    expect(drawImage.mock.calls[0]?.slice(1)).toEqual([0, 0, 1200, 1600])
  })

  it('looks once more at the photo when its code is small', async () => {
    const { widths } = await pictureOf(4000, 3000, (width) => width > 3000)
    expect(await readQrPicture(file)).toBe(CODE)
    expect(widths).toEqual([1600, 3200])
  })

  it('makes a tiny cutting larger', async () => {
    const { widths } = await pictureOf(37, 37, (width) => width > 100)
    expect(await readQrPicture(file)).toBe(CODE)
    expect(widths).toEqual([37, 148])
  })

  it('gives up after the second look', async () => {
    const { widths } = await pictureOf(1600, 900, () => false)
    expect(await readQrPicture(file)).toBe(null)
    expect(widths).toEqual([1600, 3200])
    expect(close).toHaveBeenCalledTimes(1)
  })

  it('finds nothing in a file that is no picture', async () => {
    vi.stubGlobal('createImageBitmap', () =>
      Promise.reject(new DOMException('The source image could not be decoded.')),
    )
    stubPixels(() => null)
    expect(await readQrPicture(file)).toBe(null)
  })
})
