/**
 * Nobody can look into a download afterwards: what a file was read back as has to be what was meant, by
 * value. Otherwise it throws, and the file is not handed over.
 */
export function expectWritten(file: string, written: unknown, meant: unknown): void {
  if (JSON.stringify(written) !== JSON.stringify(meant)) {
    throw new Error(`The file was not written as it was meant: ${file}`)
  }
}
