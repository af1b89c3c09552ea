import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { qrMatrix } from '../../src/composables/qr'
import { useQrScanner } from '../../src/composables/useQrScanner'
import { FakeCamera, errorNamed, turnPage } from '../fixtures/fakeCamera'
import { pixelsOf, qrScene } from '../fixtures/qrScene'

const SCENE = { width: 240, height: 240, moduleSize: 5 }
const OURS = 'K7Q2'
const THEIRS = 'M4X9'

async function phoneWith(text: string): Promise<ImageData> {
  return pixelsOf(qrScene((await qrMatrix(text, 'quartile')) ?? [], SCENE))
}

const wall = pixelsOf(qrScene([], SCENE))
const ours = await phoneWith(OURS)
const theirs = await phoneWith(THEIRS)

describe('useQrScanner', () => {
  let camera: FakeCamera
  let video: HTMLVideoElement
  let scope: ReturnType<typeof effectScope>
  let found: string[]

  /** The scanner of a component, which `scope.stop()` takes away. */
  function aScanner() {
    scope = effectScope()
    const scanner = scope.run(() => useQrScanner((text) => found.push(text)))
    if (!scanner) throw new Error('No scanner')
    return scanner
  }

  /** A scanner whose camera has been given and shows pictures. */
  async function started() {
    const scanner = aScanner()
    await scanner.start(video)
    return scanner
  }

  const areStopped = () => camera.tracks.map(({ isStopped }) => isStopped)

  beforeEach(() => {
    vi.useFakeTimers()
    camera = new FakeCamera()
    video = document.createElement('video')
    found = []
  })
  afterEach(() => {
    scope.stop()
    camera.remove()
    vi.useRealTimers()
  })

  it('is off, and asks for nothing, until it is started', () => {
    expect(aScanner().state.value).toBe('off')
    expect(camera.asked).not.toHaveBeenCalled()
  })

  it('asks for the camera on the back, wide enough for a code', async () => {
    const scanner = aScanner()
    const starting = scanner.start(video)
    expect(scanner.state.value).toBe('asking')
    await starting
    expect(camera.asked.mock.calls).toEqual([
      [{ video: { facingMode: 'environment', width: { ideal: 1280 } } }],
    ])
  })

  it('shows its picture, and scans', async () => {
    const scanner = await started()
    expect(scanner.state.value).toBe('scanning')
    expect(video.srcObject).not.toBe(null)
    expect(camera.play).toHaveBeenCalledTimes(1)
  })

  it('finds the code that comes into sight', async () => {
    await started()
    camera.show(wall)
    expect(found).toEqual([])
    camera.show(ours)
    expect(found).toEqual([OURS])
  })

  it('finds codes in a browser without frames of a video too', async () => {
    camera.remove()
    camera = new FakeCamera({ hasVideoFrames: false })
    await started()
    camera.show(ours, 300)
    expect(found).toEqual([OURS])
  })

  it('does not look before there is a picture', async () => {
    await started()
    camera.frame()
    expect(camera.looks).toBe(0)
    camera.show(wall)
    expect(camera.looks).toBe(1)
  })

  it('goes easy on the machine: ten looks a second at most', async () => {
    await started()
    camera.sees = wall
    for (let frame = 0; frame < 60; frame += 1) {
      vi.advanceTimersByTime(1_000 / 60)
      camera.frame()
    }
    expect(camera.looks).toBeGreaterThan(5)
    expect(camera.looks).toBeLessThanOrEqual(10)
  })

  it('rests as long as a look has taken', async () => {
    await started()
    const look = vi.fn(() => vi.advanceTimersByTime(1_000))
    camera.whileLooking = look
    camera.show(wall, 1_000)
    expect(look).toHaveBeenCalledTimes(1)
    camera.show(wall, 200)
    expect(look).toHaveBeenCalledTimes(2)
  })

  describe('with a code that stays', () => {
    it('finds it once for as long as it is held up', async () => {
      await started()
      camera.show(ours, 10_000)
      expect(found).toEqual([OURS])
    })

    it('does not find it again when it was out of sight for a moment', async () => {
      await started()
      camera.show(ours, 5_000)
      camera.show(wall, 2_500)
      camera.show(ours, 5_000)
      expect(found).toEqual([OURS])
    })

    it('finds it again when it was away for three seconds', async () => {
      await started()
      camera.show(ours)
      camera.show(wall, 3_000)
      camera.show(ours)
      expect(found).toEqual([OURS, OURS])
    })

    it('finds another at once, and does not take the first for new after it', async () => {
      await started()
      camera.show(ours)
      camera.show(theirs)
      camera.show(ours)
      expect(found).toEqual([OURS, THEIRS])
    })
  })

  it('goes on when what it calls fails', async () => {
    scope = effectScope()
    const failing = vi.fn(() => {
      throw new Error('Der er ikke plads')
    })
    await scope.run(() => useQrScanner(failing))?.start(video)
    expect(() => camera.show(ours)).toThrow('Der er ikke plads')
    expect(() => camera.show(theirs)).toThrow('Der er ikke plads')
    expect(failing.mock.calls).toEqual([[OURS], [THEIRS]])
  })

  describe('as a mirror', () => {
    it.each([
      ['is none with a camera on the back', 'environment', false],
      ['is one with a camera on the front', 'user', true],
      ['is one with the camera of a laptop, which does not say where it is', undefined, true],
    ])('%s', async (_what, facingMode, isMirror) => {
      camera.facingMode = facingMode
      const scanner = await started()
      expect(scanner.isMirror.value).toBe(isMirror)
    })
  })

  describe('when it is stopped', () => {
    it('lets go of the camera and its picture', async () => {
      const scanner = await started()
      expect(areStopped()).toEqual([false])
      scanner.stop()
      expect(scanner.state.value).toBe('off')
      expect(areStopped()).toEqual([true])
      expect(video.srcObject).toBe(null)
    })

    it('finds nothing any more', async () => {
      const scanner = await started()
      scanner.stop()
      camera.show(ours, 1_000)
      expect(found).toEqual([])
      expect(camera.looks).toBe(0)
    })

    it('lets go of a camera that is given afterwards', async () => {
      const scanner = aScanner()
      const starting = scanner.start(video)
      scanner.stop()
      await starting
      expect(scanner.state.value).toBe('off')
      expect(areStopped()).toEqual([true])
      expect(video.srcObject).toBe(null)
    })

    it('says nothing of a question that is refused afterwards', async () => {
      camera.refusal = errorNamed('NotAllowedError')
      const scanner = aScanner()
      const starting = scanner.start(video)
      scanner.stop()
      await starting
      expect(scanner.state.value).toBe('off')
    })

    it('stays off when the picture comes only then', async () => {
      let begin = (): void => undefined
      camera.playing = new Promise((resolve) => {
        begin = resolve
      })
      const scanner = aScanner()
      const starting = scanner.start(video)
      await vi.advanceTimersByTimeAsync(0)
      expect(scanner.state.value).toBe('asking')
      scanner.stop()
      begin()
      await starting
      expect(scanner.state.value).toBe('off')
      expect(areStopped()).toEqual([true])
    })

    it('can be started again, and finds the same code', async () => {
      const scanner = await started()
      camera.show(ours)
      scanner.stop()
      await scanner.start(video)
      camera.show(ours)
      expect(scanner.state.value).toBe('scanning')
      expect(areStopped()).toEqual([true, false])
      expect(found).toEqual([OURS, OURS])
    })
  })

  it('holds one camera only when it is started twice', async () => {
    const scanner = aScanner()
    await Promise.all([scanner.start(video), scanner.start(video)])
    expect(areStopped()).toEqual([true, false])
    expect(scanner.state.value).toBe('scanning')
    camera.show(ours)
    expect(found).toEqual([OURS])
    expect(camera.looks).toBe(1)
  })

  it('lets go of the camera with its component', async () => {
    const scanner = await started()
    scope.stop()
    expect(areStopped()).toEqual([true])
    expect(scanner.state.value).toBe('off')
  })

  describe('when the page goes out of view', () => {
    it('lets go of the camera', async () => {
      const scanner = await started()
      turnPage('hidden')
      expect(scanner.state.value).toBe('off')
      expect(areStopped()).toEqual([true])
    })

    it('goes on when the page only comes back', async () => {
      const scanner = await started()
      turnPage('visible')
      expect(scanner.state.value).toBe('scanning')
    })

    it('still says why there is no camera', async () => {
      camera.refusal = errorNamed('NotAllowedError')
      const scanner = await started()
      turnPage('hidden')
      expect(scanner.state.value).toBe('refused')
    })
  })

  describe('without a camera', () => {
    it('says so in a page that came over plain http', async () => {
      camera.remove()
      const scanner = await started()
      expect(scanner.state.value).toBe('no-camera')
    })

    it.each([
      ['NotAllowedError', 'refused'],
      ['SecurityError', 'refused'],
      ['NotFoundError', 'no-camera'],
      ['OverconstrainedError', 'no-camera'],
      ['NotReadableError', 'failed'],
      ['AbortError', 'failed'],
    ])('says after a %s: %s', async (name, state) => {
      camera.refusal = errorNamed(name)
      const scanner = await started()
      expect(scanner.state.value).toBe(state)
    })

    it('can be tried again', async () => {
      camera.refusal = errorNamed('NotAllowedError')
      const scanner = await started()
      camera.refusal = null
      await scanner.start(video)
      expect(scanner.state.value).toBe('scanning')
    })

    it('lets go of a camera whose picture cannot be shown', async () => {
      camera.playing = Promise.reject(errorNamed('NotSupportedError'))
      const scanner = await started()
      expect(scanner.state.value).toBe('failed')
      expect(areStopped()).toEqual([true])
      expect(video.srcObject).toBe(null)
    })

    it('lets go of a camera whose picture cannot be read', async () => {
      vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
      const scanner = await started()
      expect(scanner.state.value).toBe('failed')
      expect(areStopped()).toEqual([true])
    })

    it('says so when it is unplugged', async () => {
      const scanner = await started()
      camera.tracks[0]?.dispatchEvent(new Event('ended'))
      expect(scanner.state.value).toBe('failed')
      expect(video.srcObject).toBe(null)
    })
  })
})
