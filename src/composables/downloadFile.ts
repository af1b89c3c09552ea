/** Hands a text to the browser as a download. */
export function downloadFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click; a minute is ample even on a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
