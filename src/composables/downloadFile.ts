/** Hands a text, or a file that knows its type, to the browser as a download. */
export function downloadFile(
  name: string,
  content: string | Blob,
  type = 'application/json',
): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click; a minute is ample even on a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
