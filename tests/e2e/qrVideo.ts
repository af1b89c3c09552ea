import { encodeQR } from 'qr'
import { qrScene } from '../fixtures/qrScene'
import type { Scene } from '../fixtures/qrScene'

const WIDTH = 1280
const HEIGHT = 720
/** So that a hand-in code takes a third of the height. */
const MODULE_SIZE = 8
/** An unsteady hand, in pixels. */
const SHIFTS = [
  [0, 0],
  [3, -2],
  [-2, 4],
] as const

/**
 * A video for Chromium's `--use-file-for-fake-video-capture` (name the file .y4m): first nothing but
 * the wall, then a phone with the code of a text; and so on, over and over.
 */
export function qrVideo(text: string): Buffer {
  const matrix = encodeQR(text, 'raw', { ecc: 'quartile', border: 4 })
  const camera = { width: WIDTH, height: HEIGHT, moduleSize: MODULE_SIZE, noise: 12 }
  const scenes = [
    qrScene([], camera),
    ...SHIFTS.map((shift) => qrScene(matrix, { ...camera, turned: 4, shift })),
  ]
  const header = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`
  return Buffer.concat([Buffer.from(header), ...scenes.map(frameOf)])
}

/** The picture, and as much grey as the colours of its format need. */
function frameOf({ luma }: Scene): Buffer {
  return Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc(luma.length / 2, 128)])
}
