// @vitest-environment node
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersByRules } from './hostRules'
import { createStaticServer } from './serve.mjs'

const SCRIPT = `export const words = '${'six p '.repeat(500)}'\n`

interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

describe('the static server', () => {
  let directory: string
  let server: Awaited<ReturnType<typeof createStaticServer>>

  /** By hand: fetch() would tidy the path and unpack the body. */
  function ask(
    path: string,
    { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
  ): Promise<Reply> {
    return new Promise((done, failed) => {
      const asked = request(
        { host: '127.0.0.1', port: server.port, path, method, headers },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            done({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            })
          })
        },
      )
      asked.once('error', failed)
      asked.end()
    })
  }

  beforeAll(async () => {
    directory = await realpath(await mkdtemp(join(tmpdir(), 'six-p-serve-')))
    const root = join(directory, 'dist')
    await mkdir(join(root, 'assets'), { recursive: true })
    await writeFile(join(directory, 'secret.txt'), 'not yours')
    await writeFile(join(root, 'index.html'), '<!doctype html><title>Six P</title>')
    await writeFile(join(root, 'assets/index-BcD3_f-h.js'), SCRIPT)
    await writeFile(join(root, 'assets/plain.css'), 'body{}')
    for (const name of [
      'manifest.webmanifest',
      'sw.js',
      'a.json',
      'a.svg',
      'a.png',
      'a.ico',
      'a.txt',
      'a.webmanifest',
    ]) {
      await writeFile(join(root, name), 'x')
    }
    await symlink(join(directory, 'secret.txt'), join(root, 'way-out.txt'))
    server = await createStaticServer({ root, port: 0 })
  })
  afterAll(async () => {
    await server.close()
    await rm(directory, { recursive: true, force: true })
  })

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1', 'text/html; charset=utf-8'],
    ['/sw.js', 'text/javascript; charset=utf-8'],
    ['/assets/plain.css', 'text/css; charset=utf-8'],
    ['/a.json', 'application/json'],
    ['/a.svg', 'image/svg+xml'],
    ['/a.png', 'image/png'],
    ['/a.ico', 'image/x-icon'],
    ['/a.txt', 'text/plain; charset=utf-8'],
    ['/a.webmanifest', 'application/manifest+json'],
  ])('gives %s as %s', async (path, type) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it.each(['/nothing.html', '/assets/nothing.js', '/assets', '/assets/'])(
    'answers 404 for %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/way-out.txt'])(
    'lets nobody out by %s',
    async (path) => {
      const { status, body } = await ask(path)
      expect(status).toBe(403)
      expect(body.toString()).not.toContain('not yours')
    },
  )

  it.each(['/%', '/%00', 'nowhere'])('answers 400 for %s', async (path) => {
    expect((await ask(path)).status).toBe(400)
  })

  it('refuses what is not reading', async () => {
    const { status, headers } = await ask('/', { method: 'POST' })
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD')
  })

  it('compresses for those who take it', async () => {
    const { headers, body } = await ask('/assets/index-BcD3_f-h.js', {
      headers: { 'Accept-Encoding': 'br, gzip' },
    })
    expect(headers['content-encoding']).toBe('gzip')
    expect(headers['content-length']).toBe(String(body.length))
    expect(headers.vary).toBe('Accept-Encoding')
    expect(gunzipSync(body).toString()).toBe(SCRIPT)
  })

  it('gives the plain file to those who do not', async () => {
    for (const accepted of ['identity', 'gzip;q=0']) {
      const { headers, body } = await ask('/assets/index-BcD3_f-h.js', {
        headers: { 'Accept-Encoding': accepted },
      })
      expect(headers['content-encoding']).toBeUndefined()
      expect(body.toString()).toBe(SCRIPT)
    }
  })

  it('lets only names with a hash be kept for ever', async () => {
    const kept = async (path: string) => (await ask(path)).headers['cache-control']
    expect(await kept('/assets/index-BcD3_f-h.js')).toContain('immutable')
    expect(await kept('/')).toBe('no-cache')
    expect(await kept('/sw.js')).toBe('no-cache')
    expect(await kept('/assets/plain.css')).toBe('no-cache')
  })

  it('sends what a page cannot ask for itself with all it says', async () => {
    for (const path of ['/', '/sw.js', '/assets/index-BcD3_f-h.js', '/nothing.html']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toBe("frame-ancestors 'none'")
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['permissions-policy']).toMatch(/camera=\(self\).*microphone=\(\)/)
    }
  })

  it.each(['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/assets/index-BcD3_f-h.js'])(
    'sends with %s what public/_headers asks of a host',
    async (path) => {
      const { headers } = await ask(path)
      const asked = headersByRules(path)
      expect(Object.keys(asked)).toHaveLength(6)
      expect(headers).toMatchObject(asked)
    },
  )

  it('answers 304 to those who have it', async () => {
    const first = await ask('/')
    const etag = first.headers.etag ?? ''
    const again = await ask('/', { headers: { 'If-None-Match': `"other", ${etag}` } })
    expect(etag).not.toBe('')
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
  })

  it('shows a new build at once', async () => {
    const path = join(directory, 'dist', 'a.txt')
    const before = await ask('/a.txt')
    await writeFile(path, 'a longer text')
    const after = await ask('/a.txt')
    expect(after.body.toString()).toBe('a longer text')
    expect(after.headers.etag).not.toBe(before.headers.etag)
  })

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' })
    expect(status).toBe(200)
    expect(Number(headers['content-length'])).toBeGreaterThan(0)
    expect(body.length).toBe(0)
  })

  describe('when the port is taken', () => {
    it('says so in one sentence, says what to do, and stops', async () => {
      const program = spawn(process.execPath, [
        fileURLToPath(new URL('serve.mjs', import.meta.url)),
        join(directory, 'dist'),
        '--port',
        String(server.port),
      ])
      let said = ''
      program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
      const code = await new Promise((done) => program.once('close', done))
      expect(code).toBe(1)
      expect(said.trim().split('\n')).toHaveLength(1)
      expect(said).toContain(`Port ${server.port} is in use: close the other program`)
      expect(said).toContain('npm start')
    })
  })
})
