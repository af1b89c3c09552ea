/**
 * Puts a picture on the clipboard; false where the browser has no such clipboard or does not let the
 * page. It has to be called in the click itself: a browser that asks for that takes the picture later.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard }
  if (!clipboard || typeof ClipboardItem === 'undefined') return false
  try {
    await clipboard.write([new ClipboardItem({ 'image/png': picture })])
    return true
  } catch {
    // Refused by the browser or a policy, or no picture came of it: the caller awaits that by itself.
    return false
  }
}
