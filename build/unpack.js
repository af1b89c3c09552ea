/*
 * Starts the one file (build/oneFile.ts). The app's script is packed in the element "packed". It is
 * put into the page as it was when the file was made: the page's policy holds its hash, so that a
 * script with one letter changed is refused by the browser.
 */
;(async () => {
  const packed = atob(document.getElementById('packed').textContent)
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  const text = await new Response(stream).text()
  const policy = window.trustedTypes?.createPolicy('six-p', { createScript: (same) => same })
  const script = document.createElement('script')
  script.type = 'module'
  script.textContent = policy ? policy.createScript(text) : text
  document.head.append(script)
})()
