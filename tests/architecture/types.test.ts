// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REPOSITORY, removeToyTree, runIn, writeToyTree } from './toyTree'
import type { Run } from './toyTree'

describe('the domain compiled without a browser', () => {
  const roots: string[] = []

  /** A toy domain under the real settings. */
  async function compile(name: string, text: string): Promise<Run> {
    const settings = (path: string) => readFile(join(REPOSITORY, path), 'utf8')
    const root = await writeToyTree({
      'tsconfig.json': await settings('tsconfig.json'),
      'src/domain/tsconfig.json': await settings('src/domain/tsconfig.json'),
      [`src/domain/${name}.ts`]: text,
    })
    roots.push(root)
    return runIn(root, 'typescript/bin/tsc', ['-p', 'src/domain'])
  }

  const BREACHES: readonly (readonly [name: string, text: string])[] = [
    ['window', `export const width = () => window.innerWidth\n`],
    ['localStorage', `export const count = () => localStorage.length\n`],
    ['document', `export const title = () => document.title\n`],
    ['crypto', `export const id = () => crypto.randomUUID()\n`],
    ['process', `export const home = () => process.cwd()\n`],
  ]
  let impure: Run
  let clean: Run

  beforeAll(async () => {
    // All names in one file: a compiler started once says them all.
    const all = BREACHES.map(([, text]) => text).join('')
    ;[impure, clean] = await Promise.all([
      compile('impure', all),
      compile('pure', `export const twice = (x: number) => 2 * x\n`),
    ])
  }, 30_000)
  afterAll(async () => {
    await Promise.all(roots.map(removeToyTree))
  })

  it.each(BREACHES)('refuses %s', (name) => {
    expect(impure.output).toMatch(new RegExp(`Cannot find name '${name}'`))
  })

  it('fails when something was refused', () => {
    expect(impure.code).not.toBe(0)
  })

  it('has nothing to say of pure code', () => {
    expect(clean).toEqual({ code: 0, output: '' })
  })
})
