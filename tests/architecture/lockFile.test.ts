// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from './toyTree'

describe('package-lock.json', () => {
  it('names no download hosts, so that it installs from any registry', async () => {
    const lock = await readFile(join(REPOSITORY, 'package-lock.json'), 'utf8')
    expect(lock).toContain('"node_modules/vue"')
    expect(lock.match(/"resolved": "http[^"]*"/g)).toBeNull()
  })
})
