import { pathToFileURL } from 'node:url'
import { HASHED, SECURITY_HEADERS } from './serve.mjs'

/*
 * Looks at a running host from outside, with nothing but requests: does it serve Six P as
 * docs/hosting.md says? One line a check; what is wrong says what to do. `npm run smoke -- <url>`
 */

const PATIENCE = 15_000
const REDIRECTS = 5
const AT_ONCE = 6
const YEAR = 31_536_000

/** What a wrong line shows of a long list. */
const SHOWN = 5

const TYPES = {
  html: /^text\/html\b/,
  js: /^(?:text|application)\/javascript\b/,
  css: /^text\/css\b/,
  svg: /^image\/svg\+xml\b/,
  webmanifest: /^application\/manifest\+json\b/,
}

const POLICY = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
]

/** A check that holds has nothing in `wrong`. */
function check(name, wrong, todo) {
  const all = [wrong].flat().filter(Boolean)
  const more = all.length > SHOWN ? [`and ${all.length - SHOWN} more`] : []
  return { name, wrong: [...all.slice(0, SHOWN), ...more], todo }
}

/** One answer, whatever it is: no answer at all has status 0 and a reason. */
async function ask(url, headers = {}) {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'gzip, br', ...headers },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const text = await response.text()
    return { url, status: response.status, said: response.status, headers: response.headers, text }
  } catch (error) {
    const said = `no answer (${error.cause?.code ?? error.cause?.message ?? error.message})`
    return { url, status: 0, said, headers: new Headers(), text: '' }
  }
}

/** The answer at the end of the redirects, or the last one before there were too many. */
async function follow(url) {
  let answer = await ask(url)
  for (let count = 0; count < REDIRECTS; count += 1) {
    const location = answer.headers.get('location')
    if (answer.status < 300 || answer.status > 399 || !location) return answer
    answer = await ask(new URL(location, answer.url))
  }
  return { ...answer, said: `${answer.said} after ${REDIRECTS} redirects` }
}

/** Asks for many, a few at a time; the answers come in the order of the addresses. */
async function askAll(urls) {
  const answers = []
  let next = 0
  const work = async () => {
    while (next < urls.length) {
      const index = next
      next += 1
      answers[index] = await ask(urls[index])
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return answers
}

const isLoopback = ({ hostname }) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

function checkHttps(url) {
  return check(
    'the address is https, or this machine',
    url.protocol !== 'https:' &&
      !isLoopback(url) &&
      'over http browsers give the page no service worker, and nothing works without the network',
    'serve it over https, and redirect http there',
  )
}

function checkPage(index) {
  const wrong =
    index.status !== 200
      ? `${index.url} says ${index.said}`
      : !/<div id="app">/.test(index.text)
        ? 'what is there is another page'
        : !/<script type="module"[^>]*\ssrc="[^"]*assets\//.test(index.text) &&
          'the page is not built: it names no script in assets/'
  return check(
    'the address answers with the page of Six P',
    wrong,
    index.status === 0
      ? 'see that the host is running, that the address is right, and that its certificate is valid'
      : 'put what "npm run build" leaves in dist where the host looks for this address',
  )
}

/** The addresses that a page names, as they stand in it. */
function namedIn(html) {
  return [...html.matchAll(/<(?:script|link|img)\b[^>]*?\s(?:src|href)="([^"]+)"/g)].map(
    ([, address]) => address,
  )
}

/** The files that the service worker fetches, all of them or none. */
function storedBy({ text }) {
  const path = /["'](?:\.\/)?(assets\/[\w.-]+|[\w-]+\.(?:html|js|css|svg|txt|webmanifest))["']/g
  return [...new Set([...text.matchAll(path)].map(([, name]) => name))]
}

async function checkSlash(base) {
  const bare = new URL(base.pathname.slice(0, -1), base)
  const answer = await follow(bare)
  return check(
    `${bare.pathname} leads to ${base.pathname}`,
    (answer.status !== 200 || answer.url.pathname !== base.pathname) &&
      `it says ${answer.said} at ${answer.url.pathname}, where ./assets/ is another folder`,
    `redirect ${bare.pathname} to ${base.pathname}: every address in the page is relative`,
  )
}

function checkPolicy({ text }) {
  const found = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)
  const policy = (found?.[1] ?? '').replaceAll('&#39;', "'")
  const missing = POLICY.filter((rule) => !policy.includes(rule)).map((rule) => `no ${rule}`)
  const isLate = found && found.index > text.search(/<(?:script|link|style)\b/)
  return check(
    'the page carries its own Content-Security-Policy, before any script',
    found ? [...missing, isLate && 'it comes after a script or link'] : 'there is none',
    'serve index.html as it was built: something on the way has rewritten it',
  )
}

function checkRelative(names) {
  return check(
    'the page names its files relative to itself',
    names.filter((name) => /^(?:\/|\w+:)/.test(name)),
    'serve index.html as it was built: something on the way has rewritten it, or its base is not "./"',
  )
}

/** Whether a header says what it should; a host may say more in the two that are lists. */
function says(name, wanted, value) {
  const tidy = (part) => part.trim().replace(/\s+/g, ' ').toLowerCase()
  const separator = { 'Content-Security-Policy': ';', 'Permissions-Policy': ',' }[name]
  if (!separator) return tidy(value) === tidy(wanted)
  // Two headers of one name arrive joined by a comma.
  const parts = value.split(separator === ';' ? /[;,]/ : separator).map(tidy)
  return wanted.split(separator).every((part) => parts.includes(tidy(part)))
}

function checkHeaders(answers, nameOf) {
  return Object.entries(SECURITY_HEADERS).map(([name, wanted]) => {
    const wrong = answers.flatMap((answer) => {
      const value = answer.headers.get(name)
      if (value === null) return `${nameOf(answer)}: it is not sent`
      return says(name, wanted, value) ? [] : `${nameOf(answer)}: it says ${value}`
    })
    return check(
      `header ${name}: ${wanted}`,
      wrong,
      'send it with every answer, 404 too (in nginx: "always", and no add_header further in)',
    )
  })
}

function checkSilence(answers, nameOf) {
  return [
    check(
      'no cookie is set',
      answers.filter(({ headers }) => headers.has('set-cookie')).map(nameOf),
      'switch it off in the host or the proxy before it: the app promises that there is none',
    ),
    check(
      'the server does not tell its version',
      [...new Set(answers.map(({ headers }) => headers.get('server') ?? ''))].filter((server) =>
        /\/\d/.test(server),
      ),
      'switch it off (in nginx: server_tokens off)',
    ),
  ]
}

function checkPresence(name, answers, nameOf, todo) {
  const missing = answers.filter(({ status }) => status !== 200)
  return check(
    `${name} (${answers.length})`,
    answers.length === 0
      ? 'it names none'
      : missing.map((answer) => `${nameOf(answer)}: ${answer.said}`),
    todo,
  )
}

function checkTypes(answers, nameOf) {
  return Object.entries(TYPES).map(([extension, wanted]) => {
    const files = answers.filter(
      ({ url, status }) => status === 200 && url.pathname.endsWith(`.${extension}`),
    )
    const wrong = files
      .filter(({ headers }) => !wanted.test(headers.get('content-type') ?? ''))
      .map((answer) => `${nameOf(answer)}: ${answer.headers.get('content-type') ?? 'no type'}`)
    return check(
      `.${extension} has its Content-Type (${files.length})`,
      files.length === 0 ? 'there is no such file' : wrong,
      `give .${extension} the type that docs/hosting.md says; with nosniff a wrong one is refused`,
    )
  })
}

/** The directives of a Cache-Control header, by name. */
function directives(answer) {
  const parts = (answer.headers.get('cache-control') ?? '').toLowerCase().split(',')
  return new Map(parts.map((part) => part.trim().split('=')).map(([name, value]) => [name, value]))
}

function isAskedForEachTime(answer) {
  const said = directives(answer)
  return said.has('no-cache') || said.has('no-store') || said.get('max-age') === '0'
}

function isKept(answer) {
  const said = directives(answer)
  return said.has('immutable') && Number(said.get('max-age')) >= YEAR
}

const cachingOf = (answer) => answer.headers.get('cache-control') ?? 'no Cache-Control'

function checkCaching(fresh, hashed, nameOf) {
  return [
    ...fresh.map((answer) =>
      check(
        `${nameOf(answer)} is asked for each time`,
        !isAskedForEachTime(answer) && `it is sent with ${cachingOf(answer)}`,
        'send "Cache-Control: no-cache", or a new version does not arrive',
      ),
    ),
    check(
      `assets/* are kept for ever (${hashed.length})`,
      hashed
        .filter((answer) => answer.status === 200 && !isKept(answer))
        .map((answer) => `${nameOf(answer)}: ${cachingOf(answer)}`),
      'send "Cache-Control: public, max-age=31536000, immutable": the name changes with the content',
    ),
  ]
}

function checkCompression(answers, nameOf) {
  // Too small a file grows when it is packed.
  const files = answers.filter(
    ({ url, text, status }) =>
      status === 200 && /\.(?:js|css)$/.test(url.pathname) && text.length > 1000,
  )
  return check(
    `.js and .css arrive compressed (${files.length})`,
    files
      .filter(({ headers }) => !/gzip|br|zstd|deflate/.test(headers.get('content-encoding') ?? ''))
      .map(nameOf),
    'switch gzip on for text/javascript and text/css: it is a third of the bytes',
  )
}

async function checkAgain(index) {
  const etag = index.headers.get('etag')
  const modified = index.headers.get('last-modified')
  const again =
    etag || modified
      ? await ask(index.url, etag ? { 'If-None-Match': etag } : { 'If-Modified-Since': modified })
      : undefined
  return check(
    'asked again, the page answers 304',
    again === undefined
      ? 'there is neither ETag nor Last-Modified'
      : again.status !== 304 && `it says ${again.said}`,
    'let the host send an ETag or Last-Modified, so that what has not changed is not sent again',
  )
}

function checkMissing(page, asset, listing) {
  const todo = 'answer 404 for what is not there: no index.html, no "fallback", no listing'
  return [
    check(
      '404 for a page that is not there',
      page.status !== 404 && `${page.url.pathname} says ${page.said}`,
      todo,
    ),
    check(
      '404 for an asset that is not there, and nobody keeps it',
      [
        asset.status !== 404 && `${asset.url.pathname} says ${asset.said}`,
        Number(directives(asset).get('max-age') ?? 0) > 0 && `it is sent with ${cachingOf(asset)}`,
      ],
      `${todo}; and let no cache keep it (in nginx: Cache-Control without "always")`,
    ),
    check(
      'no list of what is in assets/',
      listing.status < 400 && `${listing.url.pathname} says ${listing.said}`,
      'switch the listing of folders off',
    ),
  ]
}

function checkManifest(answer) {
  let wrong = ''
  try {
    const { start_url: start, scope } = JSON.parse(answer.text)
    if (start !== './' || scope !== './') wrong = `it starts at ${start} within ${scope}, not at ./`
  } catch {
    wrong = 'it is no JSON'
  }
  return check('the manifest is the one of the build', wrong, 'serve it as it was built')
}

/**
 * Every check of a host that serves the app at this address, in the order in which they are read;
 * when the page itself is not there, nothing else is asked for.
 */
export async function smoke(address) {
  const index = await follow(new URL(address))
  const page = checkPage(index)
  const found = [checkHttps(index.url), page]
  if (page.wrong.length > 0) return found

  const base = new URL('./', index.url)
  const nameOf = ({ url }) => (url.href === base.href ? './' : url.href.replace(base.href, ''))
  const worker = await ask(new URL('sw.js', base))
  const names = namedIn(index.text)
  const stored = storedBy(worker)
  const files = [...names, 'index.html', 'manifest.webmanifest', ...stored]
  const addresses = new Set(files.map((name) => new URL(name, base).href))
  const answers = await askAll([...addresses].map((address) => new URL(address)))
  const byAddress = new Map(answers.map((answer) => [answer.url.href, answer]))
  const answerOf = (name) => byAddress.get(new URL(name, base).href)
  const hashed = answers.filter((answer) => HASHED.test(nameOf(answer)))
  const manifest = answerOf('manifest.webmanifest')
  const missing = {
    page: await ask(new URL('no-such-page.html', base)),
    asset: await ask(new URL('assets/nothing-AbCd1234.js', base)),
    listing: await follow(new URL('assets/', base)),
  }
  const looked = [
    index,
    worker,
    manifest,
    ...names.filter((name) => /assets\//.test(name)).map(answerOf),
    missing.page,
    missing.asset,
  ]

  return [
    ...found,
    ...(base.pathname === '/' ? [] : [await checkSlash(base)]),
    checkPolicy(index),
    checkRelative(names),
    ...checkHeaders(looked, nameOf),
    ...checkSilence(looked, nameOf),
    checkPresence(
      'every file that the page names is there',
      names.map(answerOf),
      nameOf,
      'put up all of dist, and see that the host finds it under this very path',
    ),
    checkPresence(
      'every file that sw.js names is there',
      stored.map(answerOf),
      nameOf,
      'put up all of dist of one and the same build: one file short, and nothing works without the network',
    ),
    ...checkTypes([index, worker, ...answers], nameOf),
    checkManifest(manifest),
    ...checkCaching([index, answerOf('index.html'), worker, manifest], hashed, nameOf),
    checkCompression([worker, ...answers], nameOf),
    await checkAgain(index),
    ...checkMissing(missing.page, missing.asset, missing.listing),
  ]
}

/** The checks as lines to read. */
export function toLines(checks) {
  const lines = checks.flatMap(({ name, wrong, todo }) =>
    wrong.length === 0
      ? `ok     ${name}`
      : [
          `WRONG  ${name}`,
          ...wrong.map((line) => `       - ${line}`),
          `       What to do: ${todo}.`,
        ],
  )
  const failed = checks.filter(({ wrong }) => wrong.length > 0).length
  const end = failed === 0 ? 'all hold' : `${failed} ${failed === 1 ? 'does' : 'do'} not hold`
  return [...lines, `${checks.length} checks, ${end}${failed ? ' (docs/hosting.md)' : ''}`]
}

async function main() {
  const address = process.argv[2] ?? ''
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    console.error('Say which host: npm run smoke -- https://example.org/seks-p/')
    process.exitCode = 1
    return
  }
  const checks = await smoke(address)
  console.log(`Six P at ${address}\n\n${toLines(checks).join('\n')}`)
  if (checks.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
