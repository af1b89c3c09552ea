import { readFileSync } from 'node:fs'

/** The rules of public/_headers: lines under a path, which may end in a star. */
function hostRules(): readonly { readonly path: string; readonly headers: [string, string][] }[] {
  const text = readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8')
  return text
    .replace(/^#.*\n/gm, '')
    .split(/^(?=\/)/m)
    .map((rule) => {
      const [path = '', ...lines] = rule.trimEnd().split('\n')
      const headers = lines.map((line): [string, string] => {
        const [name = '', value = ''] = line.trim().split(/: (.*)/)
        return [name.toLowerCase(), value]
      })
      return { path, headers }
    })
}

/** What a host that keeps the rules of public/_headers sends for a path. */
export function headersByRules(path: string): Readonly<Record<string, string>> {
  const rules = hostRules().filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  )
  return Object.fromEntries(rules.flatMap(({ headers }) => headers))
}
