import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test as base } from '@playwright/test'

const BUILT = fileURLToPath(new URL('../../dist-single/six-p.html', import.meta.url))

/** The one file as the build has made it. */
export const html = readFileSync(BUILT, 'utf8')

/** A folder as people have them, with the one file in it. */
export interface Place {
  /** The folder itself, for what a test wants to keep beside it. */
  readonly folder: string
  readonly file: string
  readonly address: string
  /** The address of a route. */
  readonly at: (route: string) => string
  /** Gives the file another name, and returns the place it is then. */
  readonly rename: (name: string) => Place
  readonly remove: () => void
}

/** Puts the one file into a new folder whose name has letters and spaces that need care. */
function putOnDrive(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'six-p-'))
  const drive = join(folder, 'Fælles drev', 'Børn & unge #2')
  mkdirSync(drive, { recursive: true })
  const file = join(drive, 'six-p.html')
  copyFileSync(BUILT, file)
  return placeOf(folder, drive, file)
}

function placeOf(folder: string, drive: string, file: string): Place {
  const address = pathToFileURL(file).href
  return {
    folder,
    file,
    address,
    at: (route) => `${address}#${route}`,
    rename: (name) => {
      const renamed = join(drive, name)
      renameSync(file, renamed)
      return placeOf(folder, drive, renamed)
    },
    // A browser that has just closed may still be writing.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** A test of the one file from a disk, watched like every other. */
export const test = base.extend<{
  readonly place: Place
  /**
   * What the browser complained of, and what it asked for besides the file itself and what is in it.
   * Every test ends with none; one that provokes a complaint takes it out again.
   */
  readonly complaints: string[]
}>({
  place: async ({ browserName: _ }, use) => {
    const place = putOnDrive()
    await use(place)
    place.remove()
  },
  complaints: [
    async ({ browserName: _ }, use) => {
      const complaints: string[] = []
      await use(complaints)
      expect(complaints, 'the browser has nothing to complain of').toEqual([])
    },
    { auto: true },
  ],
})
