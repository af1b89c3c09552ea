/** How the browser is started in every test. */
export const BROWSER_ARGS: readonly string[] = [
  // The browser's own errands would be requests that are not the app's.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
