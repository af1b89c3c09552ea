/** Puts a text on the clipboard; false where the browser does not let the page. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // A page that came over plain http has no clipboard.
    const { clipboard } = navigator as { readonly clipboard?: Clipboard }
    await clipboard?.writeText(text)
    return clipboard !== undefined
  } catch {
    // Refused by the browser or a policy: the text is there to be marked and copied by hand.
    return false
  }
}
