import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'
import { loadQrReader } from './qr'

/** `no-camera`: none, or none for a page like this; `failed`: it could not be used, or has gone. */
type QrScannerState = 'off' | 'asking' | 'scanning' | 'no-camera' | 'refused' | 'failed'

/** The camera as a reader of QR codes. */
interface QrScanner {
  readonly state: Readonly<Ref<QrScannerState>>
  /** Whether the camera looks at whoever sits before the screen, who then expects a mirror. */
  readonly isMirror: Readonly<Ref<boolean>>
  /** Asks for the camera, shows its picture in the element, and looks for codes until stopped. */
  readonly start: (video: HTMLVideoElement) => Promise<void>
  readonly stop: () => void
}

const CAMERA: MediaStreamConstraints = {
  video: { facingMode: 'environment', width: { ideal: 1280 } },
}
/** Between two looks at the least, so that there is time for everything else. */
const PAUSE = 100
/** For so long a code has to be out of sight to be found again. */
const OUT_OF_SIGHT = 3_000

/**
 * Reads QR codes with the camera and calls back with the text of each, once for as long as it is
 * held up. The camera is let go when the component goes or the page is hidden.
 */
export function useQrScanner(onFound: (text: string) => void): QrScanner {
  const state = ref<QrScannerState>('off')
  const isMirror = ref(false)
  let session = new AbortController()

  function end(next: QrScannerState): void {
    session.abort()
    state.value = next
  }

  async function start(video: HTMLVideoElement): Promise<void> {
    session.abort()
    session = new AbortController()
    const { signal } = session
    // A page that came over plain http has none.
    const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices }
    if (!mediaDevices) {
      end('no-camera')
      return
    }
    state.value = 'asking'
    try {
      const [read, stream] = await Promise.all([loadQrReader(), openCamera(mediaDevices, signal)])
      signal.throwIfAborted()
      for (const track of stream.getVideoTracks()) {
        isMirror.value = track.getSettings().facingMode !== 'environment'
        // It was unplugged, or its permission was taken back.
        track.addEventListener('ended', () => end('failed'), { signal })
      }
      await play(video, stream, signal)
      signal.throwIfAborted()
      state.value = 'scanning'
      const isNews = newsFilter()
      onFrames(video, signal, () => {
        const text = read(video, video.videoWidth, video.videoHeight, 'live')
        if (text !== null && isNews(text)) onFound(text)
      })
    } catch (error) {
      // What was stopped meanwhile has nothing to say any more.
      if (!signal.aborted) end(stateAfter(error))
    }
  }

  function stop(): void {
    end('off')
  }

  function stopWhenHidden(): void {
    const isOn = state.value === 'asking' || state.value === 'scanning'
    if (isOn && document.visibilityState === 'hidden') stop()
  }

  document.addEventListener('visibilitychange', stopWhenHidden)
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', stopWhenHidden)
    stop()
  })
  return { state: readonly(state), isMirror: readonly(isMirror), start, stop }
}

/** The camera's stream, which ends with the signal, also when it came too late. */
async function openCamera(devices: MediaDevices, signal: AbortSignal): Promise<MediaStream> {
  const stream = await devices.getUserMedia(CAMERA)
  const release = () => stream.getTracks().forEach((track) => track.stop())
  if (signal.aborted) release()
  signal.addEventListener('abort', release)
  return stream
}

async function play(
  video: HTMLVideoElement,
  stream: MediaStream,
  signal: AbortSignal,
): Promise<void> {
  video.srcObject = stream
  signal.addEventListener('abort', () => {
    if (video.srcObject === stream) video.srcObject = null
  })
  await video.play()
}

/** Why there is no picture, by the name of what the browser threw. */
function stateAfter(error: unknown): QrScannerState {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-camera'
    default:
      return 'failed'
  }
}

/** Runs on the video's frames until the signal, with pauses at least as long as the runs. */
function onFrames(video: HTMLVideoElement, signal: AbortSignal, run: () => void): void {
  // Firefox has had frames of a video only since 2024.
  const next =
    'requestVideoFrameCallback' in video
      ? (frame: () => void) => video.requestVideoFrameCallback(frame)
      : requestAnimationFrame
  let pausedUntil = 0

  function frame(): void {
    if (signal.aborted) return
    next(frame)
    const begun = performance.now()
    if (begun < pausedUntil || video.videoWidth === 0) return
    run()
    const ended = performance.now()
    pausedUntil = ended + Math.max(PAUSE, ended - begun)
  }

  next(frame)
}

/** Tells a text that was not just in sight from one that has been all along. */
function newsFilter(): (text: string) => boolean {
  const seenAt = new Map<string, number>()
  return (text) => {
    const now = performance.now()
    const isNews = now - (seenAt.get(text) ?? -Infinity) >= OUT_OF_SIGHT
    seenAt.set(text, now)
    return isNews
  }
}
