import { readFile, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { format, resolveConfig } from 'prettier'

const BEGIN = '<!-- figures: written by npm run bench -->'
const END = '<!-- /figures -->'

const COLUMNS = ['figure', 'target', 'measured', 'spread', 'holds']

const cells = ({ name, target, measured, spread, holds }) => [name, target, measured, spread, holds]

/** The figures as text columns for the terminal. */
export function toColumns(figures) {
  const rows = [COLUMNS, ...figures.map(cells)]
  const widths = COLUMNS.map((_, index) => Math.max(...rows.map((row) => row[index].length)))
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Where and when the figures were taken. */
export function describeRun(browser) {
  const processors = cpus()
  const load = loadavg()[0]
  return [
    new Date().toISOString().slice(0, 10),
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `load ${load.toFixed(1)} at the start${load > processors.length / 2 ? ' (busy: measure again)' : ''}`,
    `Chromium ${browser.version()}`,
    `Node ${process.versions.node}`,
  ].join(' · ')
}

/** Puts the figures between the markers of the document; the words around them stay. */
export async function writeReport(file, { figures, run }) {
  const text = await readFile(file, 'utf8')
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`${file} lacks the markers of the figures`)
  const line = (row) => `| ${row.join(' | ')} |`
  const table = [
    line(COLUMNS),
    line(COLUMNS.map(() => '---')),
    ...figures.map((row) => line(cells(row))),
  ]
  const written = `${text.slice(0, begin)}${BEGIN}\n\n${run}\n\n${table.join('\n')}\n\n${text.slice(end)}`
  const config = await resolveConfig(file)
  await writeFile(file, await format(written, { ...config, filepath: file }))
}
