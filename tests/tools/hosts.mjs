import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cp, mkdtemp, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { format, resolveConfig } from 'prettier'
import { CHROMIUM_ARGS, chromiumPath } from './ensureBrowser.mjs'
import { ensureServers, startCaddy, startNginx, versionOf } from './hosts/servers.mjs'
import { measureVisits, visit, VISITS } from './hosts/visits.mjs'
import { smoke, toLines } from './smoke.mjs'

/*
 * Tries the configurations of docs/hosting: builds the app, serves it with nginx and Caddy at the
 * root and under a path, looks at each as `npm run smoke` does, and visits it in Chromium, with the
 * host and then without. At the end it counts what a visitor costs the host. `--write` puts that
 * table into docs/hosting.md.
 */

const repository = fileURLToPath(new URL('../..', import.meta.url))
const REPORT = join(repository, 'docs/hosting.md')
const MARKED = /(<!-- visits: [^>]*-->\n)[\s\S]*(<!-- \/visits -->)/

/** A word of the Danish front page that the later version says differently. */
const CHANGED = { file: 'src/i18n/daFirst.ts', from: 'Metode og kilder', to: 'Metode, kilder' }

function build(from, to) {
  const vite = join(repository, 'node_modules/vite/bin/vite.js')
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--outDir', to, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: from, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`)
}

/** The app as a next version would be in which one word has changed. */
async function buildNext(directory, to) {
  const copy = join(directory, 'next-source')
  for (const name of ['src', 'public', 'index.html', 'vite.config.ts', 'package.json']) {
    await cp(join(repository, name), join(copy, name), { recursive: true })
  }
  await cp(join(repository, 'tsconfig.json'), join(copy, 'tsconfig.json'))
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'))
  const file = join(copy, CHANGED.file)
  const text = await readFile(file, 'utf8')
  if (!text.includes(CHANGED.from)) throw new Error(`${CHANGED.file} lacks "${CHANGED.from}"`)
  await writeFile(file, text.replace(CHANGED.from, CHANGED.to))
  build(copy, to)
}

const rounded = (value) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** The figures as a table, with the day on which they were counted, and what they come to. */
function toTable(visits, { server, browser }) {
  const rows = visits.map(
    ({ what, requests, unchanged, bytes }) =>
      `| ${what} | ${requests} | ${unchanged} | ${rounded(bytes / 1000)} kB |`,
  )
  const sum = (row, visitors) => `${rounded((row.bytes * visitors) / 1e6)} MB`
  const [first, again, renewed] = [VISITS.first, VISITS.again, VISITS.renewed].map((what) =>
    visits.find((row) => row.what === what),
  )
  return [
    `${new Date().toISOString().slice(0, 10)} · ${server} · ${browser}`,
    '',
    '| what | requests | of them 304 | sent by the host |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    '',
    `- 1,000 new visitors a day: ${sum(first, 1000)} a day.`,
    `- 1,000 who come again: ${sum(again, 1000)}.`,
    `- Thirty people in one room who open it for the first time: ${sum(first, 30)} over its network.`,
    `- A new version for 1,000 browsers that have the old one: ${sum(renewed, 1000)}, as they come.`,
  ].join('\n')
}

async function writeTable(table) {
  const text = await readFile(REPORT, 'utf8')
  if (!MARKED.test(text)) throw new Error('docs/hosting.md has no place for the table')
  const written = text.replace(MARKED, (_, start, end) => `${start}\n${table}\n\n${end}`)
  const config = await resolveConfig(REPORT)
  await writeFile(REPORT, await format(written, { ...config, filepath: REPORT }))
}

async function tryHost(name, host, browser) {
  let failed = 0
  for (const url of host.urls) {
    const checks = await smoke(url)
    const wrong = checks.filter((check) => check.wrong.length > 0)
    failed += wrong.length
    console.log(`${name} at ${url}: ${toLines(checks).at(-1)}`)
    if (wrong.length > 0) console.log(toLines(wrong).slice(0, -1).join('\n'))
  }
  const url = host.urls.at(-1)
  try {
    await visit(browser, { url, stop: host.stop })
    console.log(`${name} at ${url}: the app comes up, and again with the host gone`)
  } catch (error) {
    failed += 1
    console.log(`WRONG  ${name} at ${url}: ${error.message}`)
  }
  return failed
}

async function main(directory) {
  const isWriting = process.argv.includes('--write')
  const servers = ensureServers('nginx', 'caddy')
  const root = join(directory, 'dist')
  const next = join(directory, 'next')
  console.log('Building the app, and the version after it …')
  build(repository, root)
  await buildNext(directory, next)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS })
  const stops = []
  const begin = async (start, name, place) => {
    const host = await start({ path: servers[name], root, directory: join(directory, place) })
    stops.push(host.stop)
    return host
  }
  try {
    let failed = 0
    for (const [name, start] of Object.entries({ nginx: startNginx, caddy: startCaddy })) {
      const host = await begin(start, name, name)
      failed += await tryHost(versionOf(name, servers[name]), host, browser)
    }
    if (failed > 0) {
      console.log(`\n${failed} wrong: docs/hosting does not do as it says`)
      process.exitCode = 1
      return
    }
    const { urls, log } = await begin(startNginx, 'nginx', 'counted')
    const visits = await measureVisits(browser, { url: urls[0], log, root, next })
    const table = toTable(visits, {
      server: versionOf('nginx', servers.nginx),
      browser: `Chromium ${browser.version()}`,
    })
    console.log(`\nWhat a visitor costs the host\n\n${table}`)
    if (isWriting) {
      await writeTable(table)
      console.log('\nWritten to docs/hosting.md')
    }
  } finally {
    await browser.close()
    await Promise.all(stops.map((stop) => stop()))
  }
}

const directory = await realpath(await mkdtemp(join(tmpdir(), 'six-p-hosts-')))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
try {
  await main(directory)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
