import { spawn, spawnSync } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isExecutable, mayInstall } from '../ensureBrowser.mjs'

/*
 * nginx and Caddy with the configurations of docs/hosting, on free ports of this machine alone. What
 * they include is the file itself; of the few lines around it only the port and the folder change.
 */

const DOCUMENTED = fileURLToPath(new URL('../../../docs/hosting/', import.meta.url))
const SUBPATH = '/seks-p/'
const PATIENCE = 10_000

function find(name) {
  const directories = [...(process.env.PATH ?? '').split(':').filter(Boolean), '/usr/sbin']
  return directories.map((directory) => join(directory, name)).find(isExecutable)
}

/** Where the servers are, by name; they are installed where we may, else it says what to type. */
export function ensureServers(...names) {
  const missing = () => names.filter((name) => find(name) === undefined)
  if (missing().length > 0 && mayInstall()) install(missing())
  if (missing().length > 0) {
    const list = missing().join(' ')
    throw new Error(
      `The hosts are tried with ${names.join(' and ')}, and there is no ${missing().join(' and no ')}. Type\n\n  sudo apt-get update && sudo apt-get install -y ${list}\n\nand try again.`,
    )
  }
  return Object.fromEntries(names.map((name) => [name, find(name)]))
}

/** A server's name with its version. */
export function versionOf(name, path) {
  const asked = spawnSync(path, [name === 'nginx' ? '-v' : 'version'], { encoding: 'utf8' })
  return `${name} ${/\d+(?:\.\d+)+/.exec(asked.stdout + asked.stderr)?.[0] ?? ''}`.trim()
}

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

/** A documented file with other values in it, each of which must be there. */
async function documented(name, values) {
  let text = await readFile(join(DOCUMENTED, name), 'utf8')
  for (const [written, value] of Object.entries(values)) {
    if (!text.includes(written)) throw new Error(`docs/hosting/${name} no longer says ${written}`)
    text = text.replaceAll(written, value)
  }
  return text
}

const running = new Set()

process.on('exit', () => {
  for (const program of running) program.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

/** Starts a program and waits until these addresses answer, whatever they say. */
async function start(path, args, { urls, env }) {
  const program = spawn(path, args, { env: { ...process.env, ...env } })
  running.add(program)
  let said = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (text) => (said += text))
  program.once('error', (error) => (said += error.message))
  let hasEnded = false
  const ended = new Promise((done) => {
    program.once('close', () => {
      running.delete(program)
      hasEnded = true
      done()
    })
  })
  const stop = async () => {
    program.kill('SIGTERM')
    await ended
  }
  const limit = Date.now() + PATIENCE
  for (const url of urls) {
    while (!(await isAnswered(url))) {
      if (hasEnded || Date.now() > limit) {
        await stop()
        throw new Error(`${path} does not answer at ${url}:\n${said}`)
      }
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  return stop
}

const isAnswered = (url) =>
  fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )

/** nginx with the app at the root and under a path, and a log of all that it sends. */
export async function startNginx({ path, root, directory }) {
  await mkdir(directory)
  const [rootPort, pathPort] = [await freePort(), await freePort()]
  const inside = (name) => join(directory, name)
  await symlink(join(DOCUMENTED, 'six-p.conf'), inside('six-p.conf'))
  await writeFile(
    inside('site.conf'),
    await documented('nginx.conf', {
      'listen 8080;': `listen 127.0.0.1:${rootPort};`,
      '/srv/six-p': root,
    }),
  )
  await writeFile(
    inside('subpath.conf'),
    await documented('nginx-subpath.conf', { '/srv/six-p': root }),
  )
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${inside('temporary')};`)
    .join(' ')
  // One process, which is whoever starts it: what others may read is of no concern then.
  await writeFile(
    inside('wrapper.conf'),
    `daemon off; master_process off; pid ${inside('pid')};
events {}
http {
  log_format visits escape=json '{"ended":$msec,"path":"$request_uri","status":$status,"sent":$bytes_sent,"for":"$http_sec_fetch_dest"}';
  access_log ${inside('access.log')} visits;
  error_log ${inside('error.log')};
  ${temporary}
  include site.conf;
  server { listen 127.0.0.1:${pathPort}; include subpath.conf; }
}
`,
  )
  const atRoot = `http://127.0.0.1:${rootPort}/`
  const atPath = `http://127.0.0.1:${pathPort}${SUBPATH}`
  const args = ['-e', inside('error.log'), '-p', directory, '-c', inside('wrapper.conf')]
  const stop = await start(path, args, { urls: [atRoot, atPath], env: {} })
  return { urls: [atRoot, atPath], log: inside('access.log'), stop }
}

/** Caddy with the app at the root and under a path: one documented file each. */
export async function startCaddy({ path, root, directory }) {
  await mkdir(directory)
  const startOne = async (name, urlPath) => {
    const port = await freePort()
    const wrapper = join(directory, `${name}.wrapper`)
    await writeFile(wrapper, `{\n\tadmin off\n}\nimport ${join(DOCUMENTED, name)}\n`)
    const url = `http://127.0.0.1:${port}${urlPath}`
    const stop = await start(path, ['run', '--adapter', 'caddyfile', '--config', wrapper], {
      urls: [url],
      env: {
        SIX_P_ADDRESS: `http://127.0.0.1:${port}`,
        SIX_P_ROOT: root,
        XDG_CONFIG_HOME: directory,
        XDG_DATA_HOME: directory,
      },
    })
    return { url, stop }
  }
  const atRoot = await startOne('Caddyfile', '/')
  const atPath = await startOne('Caddyfile-subpath', SUBPATH)
  return {
    urls: [atRoot.url, atPath.url],
    stop: async () => {
      await Promise.all([atRoot.stop(), atPath.stop()])
    },
  }
}
