import { vi } from 'vitest'

/** A canvas that takes every stroke and draws none: the test's page has no graphics. */
export function stubCanvas(): void {
  tellOfTexts(() => undefined)
}

/** The same, which tells of each text that is written. */
export function tellOfTexts(written: (text: string) => void): void {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
    this: HTMLCanvasElement,
  ) {
    const silent = () => undefined
    const known: Readonly<Record<string, unknown>> = {
      canvas: this,
      measureText: (text: string) => ({
        width: text.length * 8,
        actualBoundingBoxAscent: 8,
        actualBoundingBoxDescent: 2,
      }),
      fillText: written,
    }
    return new Proxy(
      {},
      {
        get: (_, name) => (typeof name === 'string' && name in known ? known[name] : silent),
        set: () => true,
      },
    ) as unknown as RenderingContext
  })
}
