import type { Api } from './model.ts'

/** First line of every file that is generated. */
export function header(source: string): string {
  return `// Generated from ${source} by \`npm run generate\`.\n\n`
}

/** `createGroup` for `CreateGroup`. */
export function camel(name: string): string {
  return `${name[0]?.toLowerCase()}${name.slice(1)}`
}

/** `group-members` for `GroupMembers` and `groupMembers`. */
export function kebab(name: string): string {
  return camel(name).replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** Which way something travels. */
export type Side = 'input' | 'output'

/** A text in the source. */
export function literal(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** The name of a member in the source. */
export function key(name: string): string {
  return /^\w+$/.test(name) ? name : literal(name)
}

/** A comment above something, its paragraphs wrapped to 100 columns. */
export function comment(words: string, indent = ''): string {
  if (words === '') return ''
  const short = `${indent}/** ${words} */`
  if (!words.includes('\n') && short.length <= 100) return `${short}\n`
  const lines = words.split('\n').flatMap(line => wrap(line, 97 - indent.length))
  const body = lines.map(line => `${indent} *${line === '' ? '' : ` ${line}`}`)
  return `${indent}/**\n${body.join('\n')}\n${indent} */\n`
}

// Code of an example stays as it is; what follows a tag is indented under it.
function wrap(line: string, width: number): string[] {
  if (line.length <= width || line.startsWith('  ') || line.startsWith('import ')) return [line]
  const isTag = line.startsWith('@')
  const lines: string[] = []
  let current = ''
  for (const word of line
    .replaceAll(/\{@link [^}]+\}/g, link => link.replace(' ', '\u0000'))
    .split(' ')) {
    const next = current === '' ? word : `${current} ${word}`
    if (next.length > width && current !== '') {
      lines.push(current)
      current = isTag ? `  ${word}` : word
    } else {
      current = next
    }
  }
  return [...lines, current].map(text => text.replaceAll('\u0000', ' '))
}

/** Turns `Name` and `Name.member` into links where that is something public. */
export function linked(words: string, names: ReadonlySet<string>): string {
  return words.replace(/`([A-Z]\w*(?:\.\w+)?)`/g, (all, name: string) =>
    names.has(name) || names.has(name.replace(/\.\w+$/, '.*')) ? `{@link ${name}}` : all,
  )
}

/** Names that a comment can link to. */
export function linkable(api: Api): Set<string> {
  const types = api.modules.flatMap(({ types }) => types.flatMap(({ name }) => name ?? []))
  const topics = api.topics.filter(({ property }) => property !== undefined)
  const methods = topics.flatMap(({ className, operations, isHandWritten }) =>
    // What a class by hand has, only the documentation's own check can tell.
    isHandWritten ? `${className}.*` : operations.map(({ call }) => `${className}.${call}`),
  )
  return new Set([...types, ...topics.map(({ className }) => className), ...methods])
}
