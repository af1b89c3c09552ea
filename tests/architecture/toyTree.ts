import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))

/** Writes files (path → text) to a directory of their own, outside the repository. */
export async function writeToyTree(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'six-p-toy-')))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}

export async function removeToyTree(root: string | undefined): Promise<void> {
  if (root !== undefined) await rm(root, { recursive: true, force: true })
}

export interface Run {
  readonly code: number
  readonly output: string
}

/** Runs a script of node_modules in a directory; a failing exit code is an answer, not an error. */
export async function runIn(cwd: string, script: string, args: readonly string[]): Promise<Run> {
  const path = join(REPOSITORY, 'node_modules', script)
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [path, ...args], {
      cwd,
      maxBuffer: 50_000_000,
    })
    return { code: 0, output: stdout }
  } catch (error) {
    const { code, stdout } = error as { code?: unknown; stdout?: unknown }
    // Without an exit code the script never ran, and that proves nothing.
    if (typeof code !== 'number' || typeof stdout !== 'string') throw error
    return { code, output: stdout }
  }
}
