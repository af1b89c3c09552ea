/** As much of saxen as is used here: it comes without types of its own. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      callback: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: (text: string) => string,
      ) => void,
    ): this
    on(event: 'closeTag', callback: (name: string) => void): this
    on(event: 'text', callback: (text: string, decode: (text: string) => string) => void): this
    on(event: 'error' | 'warn', callback: (error: Error) => void): this
    parse(xml: string): void
  }
}
