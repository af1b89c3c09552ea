import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/*
 * The tests need a real Chromium and never skip for want of one: where we may, it is installed;
 * elsewhere we stop with the line to type. Debian also has it without its windows, which takes little
 * more than half the time for the same pages: the tests prefer that one (`--bare`), the figures that
 * are measured are the whole browser's.
 */

const FONTS = ['fonts-liberation', 'fonts-noto-color-emoji']
const DEBIAN_PACKAGES = ['chromium', ...FONTS]
const BARE_NAME = 'chromium-headless-shell'

const LINUX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

function candidates({ platform, env }, isBare) {
  if (platform === 'darwin') return MAC_PATHS
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((base) => base !== undefined)
      .flatMap((base) => WINDOWS_PROGRAMS.map((parts) => join(base, ...parts)))
  }
  const directories = ['/usr/bin', ...(env.PATH ?? '').split(':').filter(Boolean)]
  const names = isBare ? [BARE_NAME, ...LINUX_NAMES] : LINUX_NAMES
  return names.flatMap((name) => directories.map((directory) => `${directory}/${name}`))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** How the browser is started, in tests and for measuring: without errands of its own. */
export const CHROMIUM_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/**
 * Where the browser is, or undefined: with `isBare` the one without windows, if it is there.
 * CHROMIUM_PATH wins; a wrong one is an error, not a hint.
 */
export function findChromium(
  { isBare = false } = {},
  { platform, env, isThere } = {
    platform: process.platform,
    env: process.env,
    isThere: isExecutable,
  },
) {
  const asked = env.CHROMIUM_PATH
  if (asked) {
    if (!isThere(asked)) throw new Error(`CHROMIUM_PATH leads to no program: ${asked}`)
    return asked
  }
  return candidates({ platform, env }, isBare).find(isThere)
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function isContainer() {
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) return true
  if (process.env.container || process.env.KUBERNETES_SERVICE_HOST) return true
  try {
    return /docker|containerd|kubepods|lxc|libpod/.test(readFileSync('/proc/1/cgroup', 'utf8'))
  } catch {
    return false
  }
}

/** Only where the machine is there for this: a person's own computer is not ours to install on. */
export function mayInstall() {
  return process.getuid?.() === 0 && isDebian() && (Boolean(process.env.CI) || isContainer())
}

function lineToType() {
  if (process.platform === 'darwin') return 'brew install --cask chromium'
  if (process.platform === 'win32') return 'winget install Google.Chrome'
  return `sudo apt-get update && sudo apt-get install -y ${DEBIAN_PACKAGES.join(' ')}`
}

function noBrowser() {
  return new Error(
    `The end-to-end tests need Chromium or Chrome, and there is none. Type\n\n  ${lineToType()}\n\nor let CHROMIUM_PATH name one, and try again.`,
  )
}

/** The browser's path; without one it throws and says what to type. */
export function chromiumPath(wish = {}) {
  const path = findChromium(wish)
  if (path === undefined) throw noBrowser()
  return path
}

/** Installs packages on Debian and says whether that went well. What is a service is not started. */
export function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  for (const args of [['update'], ['install', '-y', ...packages]]) {
    const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env })
    if (status !== 0) return false
  }
  return true
}

function ensureInstalled(isBare) {
  const path = findChromium({ isBare })
  // One that was asked for by its path is the one that is wanted.
  if (path !== undefined && (!isBare || path.endsWith(BARE_NAME) || process.env.CHROMIUM_PATH))
    return
  if (isBare && install([BARE_NAME, ...FONTS])) return
  if (path === undefined && !install(DEBIAN_PACKAGES)) {
    throw new Error(`apt-get install ${DEBIAN_PACKAGES.join(' ')} failed.`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const isBare = process.argv.includes('--bare')
    if (mayInstall()) ensureInstalled(isBare)
    console.log(`Browser: ${chromiumPath({ isBare })}`)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
