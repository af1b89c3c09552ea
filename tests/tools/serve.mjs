import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { gzip } from 'node:zlib'

/*
 * A static server as a plain host would be: compressed, with real 404s and caching, this machine
 * only. `vite preview` answers 200 for files that are not there.
 */

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
}

const COMPRESSED = /^text\/|json$|svg\+xml$/

/**
 * What a page cannot ask for itself, and a host should: docs/hosting.md. public/_headers and
 * docs/hosting say the same to other hosts, and hosting.test.ts keeps them in step.
 */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** Vite puts a hash of the content into these names, so what has been fetched never changes. */
export const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/

const compress = promisify(gzip)

class Refusal extends Error {
  constructor(status, headers = {}) {
    super(String(status))
    this.status = status
    this.headers = headers
  }
}

/** The file a request asks for, as a path below the root; a directory means its index.html. */
function requestedPath(url) {
  let path
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    throw new Refusal(400)
  }
  if (!path.startsWith('/') || path.includes('\0')) throw new Refusal(400)
  if (path.split(/[/\\]/).includes('..')) throw new Refusal(403)
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
}

/** Reads each file once, compresses it once, and again only when it has changed on disk. */
function createFileCache(root) {
  const cache = new Map()

  return async function read(path) {
    const wanted = resolve(join(root, path))
    const file = await realpath(wanted).catch(() => {
      throw new Refusal(404)
    })
    // A link that leads out of the root is refused as a path that does.
    if (!file.startsWith(root + sep)) throw new Refusal(403)
    const { mtimeMs, size, isFile } = await stat(file).then((entry) => ({
      mtimeMs: entry.mtimeMs,
      size: entry.size,
      isFile: entry.isFile(),
    }))
    if (!isFile) throw new Refusal(404)

    const known = cache.get(file)
    if (known?.mtimeMs === mtimeMs && known.size === size) return known.content
    const content = readFile(file).then(async (plain) => {
      const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
      const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
      const zipped = COMPRESSED.test(type) ? await compress(plain) : undefined
      return { type, hash, plain, zipped: zipped && zipped.length < plain.length ? zipped : null }
    })
    cache.set(file, { mtimeMs, size, content })
    return content
  }
}

async function answer(request, read) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal(405, { Allow: 'GET, HEAD' })
  }
  const path = requestedPath(request.url ?? '/')
  const { type, hash, plain, zipped } = await read(path)
  const wantsGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(
    request.headers['accept-encoding'] ?? '',
  )
  const body = wantsGzip && zipped ? zipped : plain
  const etag = body === zipped ? `"${hash}-gzip"` : `"${hash}"`
  const headers = {
    'Content-Type': type,
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    ...(zipped && { Vary: 'Accept-Encoding' }),
  }
  const held = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim())
  if (held.some((tag) => tag.replace(/^W\//, '') === etag)) return { status: 304, headers }
  return {
    status: 200,
    headers: {
      ...headers,
      'Content-Length': body.length,
      ...(body === zipped && { 'Content-Encoding': 'gzip' }),
    },
    body,
  }
}

async function handle(request, response, read) {
  let reply
  try {
    reply = await answer(request, read)
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 500
    const body = Buffer.from(`${status}\n`)
    const headers = error instanceof Refusal ? error.headers : {}
    reply = {
      status,
      headers: { ...headers, 'Content-Type': 'text/plain', 'Content-Length': body.length },
      body,
    }
  }
  response.writeHead(reply.status, { ...reply.headers, ...SECURITY_HEADERS })
  response.end(request.method === 'HEAD' ? undefined : reply.body)
}

function listen(handler, host, port) {
  return new Promise((done, failed) => {
    const server = createServer(handler)
    server.once('error', failed)
    server.listen({ host, port }, () => done(server))
  })
}

/**
 * Serves a directory to this machine alone; port 0 takes a free one. "localhost" is two addresses,
 * and a program on the other one would be shown instead of ours: both are taken, or none.
 */
export async function createStaticServer({ root, port }) {
  const read = createFileCache(await realpath(root))
  const handler = (request, response) => void handle(request, response, read)
  const first = await listen(handler, '127.0.0.1', port)
  const taken = first.address().port
  const servers = [first]
  try {
    servers.push(await listen(handler, '::1', taken))
  } catch (error) {
    // A machine without IPv6 has only the one.
    if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'].includes(error.code)) {
      first.close()
      throw error
    }
  }
  return {
    port: taken,
    url: `http://localhost:${taken}`,
    close: async () => {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections()
          return new Promise((done) => server.close(done))
        }),
      )
    },
  }
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4173' } },
  })
  const root = positionals[0] ?? 'dist'
  const port = Number(values.port)
  try {
    const { url } = await createStaticServer({ root, port })
    console.log(`Six P: ${url}`)
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use: close the other program, or the earlier "npm start", and try again.`
        : error.code === 'ENOENT'
          ? `There is no ${root} to serve: run "npm run build" first.`
          : error,
    )
    process.exit(1)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
