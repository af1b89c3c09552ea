// @vitest-environment node
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaticServer, SECURITY_HEADERS } from './serve.mjs'
import { smoke, toLines } from './smoke.mjs'
import type { Check } from './smoke.mjs'

const POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"

const PAGE = `<!doctype html><html><head>
<meta http-equiv="Content-Security-Policy" content="${POLICY.replaceAll("'", '&#39;')}">
<link rel="icon" href="./icon.svg" type="image/svg+xml" />
<script type="module" crossorigin src="./assets/index-BcD3_f-h.js"></script>
<link rel="stylesheet" crossorigin href="./assets/index-ClGzN47S.css">
<link rel="manifest" href="./manifest.webmanifest"></head>
<body><div id="app"></div></body></html>`

/** As small as a build can be and still have one of each. */
const BUILD: Readonly<Record<string, string>> = {
  'index.html': PAGE,
  'assets/index-BcD3_f-h.js': `export const words = '${'six p '.repeat(500)}'\n`,
  'assets/index-ClGzN47S.css': 'body { color: black }\n'.repeat(100),
  'assets/later-DXOxTVSX.js': 'export {}\n',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'licences.txt': 'MIT',
  'manifest.webmanifest': '{"start_url":"./","scope":"./"}',
  'sw.js': `precache([{url:"index.html"},{url:"licences.txt"},{url:"icon.svg"},${[
    'assets/index-BcD3_f-h.js',
    'assets/index-ClGzN47S.css',
    'assets/later-DXOxTVSX.js',
  ]
    .map((url) => `{url:"${url}"}`)
    .join()}])`,
}

interface Answer {
  status: number
  readonly headers: Map<string, string>
  body: Buffer | string
}

/** What a host does to the answer for a path, below the path under which the app is served. */
type Habit = (path: string, answer: Answer) => void

const SUBPATH = '/et/sted/'

/** The names of the checks that do not hold. */
const failing = (checks: readonly Check[]) =>
  checks.filter(({ wrong }) => wrong.length > 0).map(({ name }) => name)

describe('smoke', () => {
  let directory: string
  let good: Awaited<ReturnType<typeof createStaticServer>>

  beforeAll(async () => {
    directory = await realpath(await mkdtemp(join(tmpdir(), 'six-p-smoke-')))
    await mkdir(join(directory, 'assets'))
    for (const [name, text] of Object.entries(BUILD)) await writeFile(join(directory, name), text)
    good = await createStaticServer({ root: directory, port: 0 })
  })
  afterAll(async () => {
    await good.close()
    await rm(directory, { recursive: true, force: true })
  })

  /** A host with a habit, under a path, before the good one; and what is said of it. */
  async function withHabit<T>(habit: Habit, use: (url: string) => Promise<T>): Promise<T> {
    const server = createServer((request, response) => {
      const asked = request.url ?? '/'
      const path = asked.startsWith(SUBPATH) ? asked.slice(SUBPATH.length) : asked
      const etag = request.headers['if-none-match']
      void fetch(`${good.url}/${path}`, { headers: etag ? { 'If-None-Match': etag } : {} }).then(
        async (reply) => {
          const headers = new Map(reply.headers)
          for (const name of ['content-length', 'connection', 'keep-alive']) headers.delete(name)
          // fetch() has unpacked the body: that it was packed is all that is looked at here.
          const isPacked = headers.get('content-encoding') === 'gzip'
          if (isPacked) headers.set('content-encoding', 'x-was-gzip')
          const body = Buffer.from(await reply.arrayBuffer())
          const answer: Answer = { status: reply.status, headers, body }
          if (asked === SUBPATH.slice(0, -1)) {
            answer.status = 301
            headers.set('location', SUBPATH)
          }
          habit(path, answer)
          response.writeHead(answer.status, Object.fromEntries(headers))
          response.end(answer.body)
        },
      )
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    try {
      const { port } = server.address() as AddressInfo
      return await use(`http://127.0.0.1:${port}${SUBPATH}`)
    } finally {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    }
  }

  const nothing: Habit = () => undefined

  it('has nothing to say of a host that does as it should', async () => {
    const checks = await smoke(`${good.url}/`)
    expect(failing(checks)).toEqual([])
    expect(checks.length).toBeGreaterThan(25)
    expect(toLines(checks).at(-1)).toBe(`${checks.length} checks, all hold`)
  })

  it('has nothing to say of one that serves the app under a path', async () => {
    const checks = await withHabit(nothing, smoke)
    expect(failing(checks)).toEqual([])
    expect(checks.map(({ name }) => name)).toContain('/et/sted leads to /et/sted/')
  })

  it('begins at the end of a redirect', async () => {
    expect(failing(await withHabit(nothing, (url) => smoke(url.slice(0, -1))))).toEqual([])
  })

  it.each(Object.keys(SECURITY_HEADERS))('misses the header %s', async (name) => {
    const checks = await withHabit((_, { headers }) => headers.delete(name.toLowerCase()), smoke)
    expect(failing(checks)).toEqual([`header ${name}: ${SECURITY_HEADERS[name] ?? ''}`])
  })

  it.each(Object.keys(SECURITY_HEADERS))('sees another value of %s', async (name) => {
    const checks = await withHabit(
      (_, { headers }) => headers.set(name.toLowerCase(), 'unsafe'),
      smoke,
    )
    expect(failing(checks)).toEqual([`header ${name}: ${SECURITY_HEADERS[name] ?? ''}`])
  })

  it('lets a host say more in the two headers that are lists', async () => {
    const checks = await withHabit((_, { headers }) => {
      headers.set('content-security-policy', "default-src 'self'; frame-ancestors 'none'")
      const permissions = headers.get('permissions-policy') ?? ''
      headers.set('permissions-policy', `midi=(), ${permissions}`)
    }, smoke)
    expect(failing(checks)).toEqual([])
  })

  const isMissing = (answer: Answer) => answer.status === 404
  const cases: readonly {
    readonly habit: string
    readonly act: Habit
    readonly names: readonly string[]
    readonly says: RegExp
  }[] = [
    {
      habit: 'answers 200 with the page for what is not there',
      act: (_, answer) => {
        if (!isMissing(answer)) return
        answer.status = 200
        answer.body = PAGE
      },
      names: [
        '404 for a page that is not there',
        '404 for an asset that is not there, and nobody keeps it',
        'no list of what is in assets/',
      ],
      says: /no-such-page\.html says 200/,
    },
    {
      habit: 'lets a missing asset be kept',
      act: (path, { headers }) => {
        if (path.startsWith('assets/')) {
          headers.set('cache-control', 'public, max-age=31536000, immutable')
        }
      },
      names: ['404 for an asset that is not there, and nobody keeps it'],
      says: /max-age=31536000/,
    },
    {
      habit: 'lets sw.js be kept',
      act: (path, { headers }) => {
        if (path === 'sw.js') headers.set('cache-control', 'max-age=3600')
      },
      names: ['sw.js is asked for each time'],
      says: /sent with max-age=3600/,
    },
    {
      habit: 'says nothing of keeping',
      act: (_, { headers }) => void headers.delete('cache-control'),
      names: [
        './ is asked for each time',
        'index.html is asked for each time',
        'sw.js is asked for each time',
        'manifest.webmanifest is asked for each time',
        'assets/* are kept for ever (3)',
      ],
      says: /no Cache-Control/,
    },
    {
      habit: 'gives the manifest no type',
      act: (path, { headers }) => {
        if (path.endsWith('.webmanifest')) headers.set('content-type', 'application/octet-stream')
      },
      names: ['.webmanifest has its Content-Type (1)'],
      says: /manifest\.webmanifest: application\/octet-stream/,
    },
    {
      habit: 'gives scripts out as text',
      act: (path, { headers }) => {
        if (path.endsWith('.js')) headers.set('content-type', 'text/plain')
      },
      names: ['.js has its Content-Type (3)'],
      says: /sw\.js: text\/plain/,
    },
    {
      habit: 'does not compress',
      act: (_, { headers }) => void headers.delete('content-encoding'),
      names: ['.js and .css arrive compressed (2)'],
      says: /index-ClGzN47S\.css/,
    },
    {
      habit: 'has lost a file that the page names',
      act: (path, answer) => {
        if (path === 'icon.svg') answer.status = 404
      },
      names: [
        'every file that the page names is there (4)',
        'every file that sw.js names is there (6)',
        '.svg has its Content-Type (0)',
      ],
      says: /icon\.svg: 404/,
    },
    {
      habit: 'has lost a file that only sw.js names',
      act: (path, answer) => {
        if (path === 'assets/later-DXOxTVSX.js') answer.status = 404
      },
      names: ['every file that sw.js names is there (6)'],
      says: /later-DXOxTVSX\.js: 404/,
    },
    {
      habit: 'serves the page without a slash at the end',
      act: (path, answer) => {
        if (path !== SUBPATH.slice(0, -1)) return
        answer.status = 200
        answer.body = PAGE
      },
      names: ['/et/sted leads to /et/sted/'],
      says: /says 200 at \/et\/sted,/,
    },
    {
      habit: 'takes the policy out of the page',
      act: (path, answer) => {
        if (path === '') answer.body = PAGE.replace(/<meta.*>/, '')
      },
      names: ['the page carries its own Content-Security-Policy, before any script'],
      says: /there is none/,
    },
    {
      habit: 'moves the policy behind the script',
      act: (path, answer) => {
        if (path === '') {
          answer.body = PAGE.replace(/(<meta.*>)([\s\S]*)(<\/head>)/, '$2$1$3')
        }
      },
      names: ['the page carries its own Content-Security-Policy, before any script'],
      says: /it comes after a script/,
    },
    {
      habit: 'makes the addresses in the page absolute',
      act: (path, answer) => {
        if (path === '') answer.body = PAGE.replaceAll('"./', `"${SUBPATH}`)
      },
      names: ['the page names its files relative to itself'],
      says: /\/et\/sted\/icon\.svg/,
    },
    {
      habit: 'sets a cookie',
      act: (_, { headers }) => headers.set('set-cookie', 'visit=1'),
      names: ['no cookie is set'],
      says: /sw\.js/,
    },
    {
      habit: 'tells its version',
      act: (_, { headers }) => headers.set('server', 'nginx/1.22.1'),
      names: ['the server does not tell its version'],
      says: /nginx\/1\.22\.1/,
    },
    {
      habit: 'sends all of the page again',
      act: (_, { headers }) => void headers.delete('etag'),
      names: ['asked again, the page answers 304'],
      says: /neither ETag nor Last-Modified/,
    },
    {
      habit: 'has another manifest',
      act: (path, answer) => {
        if (path.endsWith('.webmanifest')) answer.body = '{"start_url":"/","scope":"/"}'
      },
      names: ['the manifest is the one of the build'],
      says: /starts at \/ within \//,
    },
    {
      habit: 'redirects in a circle',
      act: (_, answer) => {
        answer.status = 302
        answer.headers.set('location', SUBPATH)
      },
      names: ['the address answers with the page of Six P'],
      says: /302 after 5 redirects/,
    },
    {
      habit: 'serves something else',
      act: (_, answer) => {
        answer.body = '<h1>It works!</h1>'
      },
      names: ['the address answers with the page of Six P'],
      says: /another page/,
    },
  ]
  it.each(cases)('names what is wrong with one that $habit', async ({ act, names, says }) => {
    const checks = await withHabit(act, smoke)
    expect(failing(checks)).toEqual(names)
    const text = toLines(checks).join('\n')
    expect(text).toMatch(says)
    expect(text).toContain(`WRONG  ${names[0] ?? ''}`)
    expect(text).toContain('What to do: ')
    expect(text).toMatch(new RegExp(`${names.length} do(?:es)? not hold`))
  })

  it('says so when nobody answers', async () => {
    const url = await withHabit(nothing, (address) => Promise.resolve(address))
    const checks = await smoke(url)
    expect(failing(checks)).toEqual(['the address answers with the page of Six P'])
    expect(toLines(checks).join('\n')).toContain('no answer (ECONNREFUSED)')
  })

  describe('as a command', () => {
    async function run(...args: string[]): Promise<{ code: unknown; said: string }> {
      const program = spawn(process.execPath, [
        fileURLToPath(new URL('smoke.mjs', import.meta.url)),
        ...args,
      ])
      let said = ''
      for (const stream of [program.stdout, program.stderr]) {
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
      }
      const code: unknown = await new Promise((done) => program.once('close', done))
      return { code, said }
    }

    it('ends well where all holds', async () => {
      const { code, said } = await run(`${good.url}/`)
      expect(said).toContain('all hold')
      expect(code).toBe(0)
    })

    it('fails where one thing does not', async () => {
      const { code, said } = await run(`${good.url}/nothing/`)
      expect(said).toContain('WRONG')
      expect(code).toBe(1)
    })

    it.each([[], ['example.org']])('asks for an address when given %j', async (...args) => {
      const { code, said } = await run(...args)
      expect(said).toContain('npm run smoke -- https://')
      expect(code).toBe(1)
    })
  })
})
