/** An element of a page. */
export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

const voidTags = new Set(['meta', 'input', 'br'])
const rawTags = new Set(['style', 'script'])
const token =
  /<!doctype html>|<\/([a-z\d]+)>|<([a-z\d]+)((?: [a-z-]+(?:="[^"<>]*")?)*) ?>|([^<>]+)/y

/**
 * Reads a page. It takes only what the pages are meant to be made of, so that a value that was not
 * escaped is an error here.
 *
 * @throws Error where the text is anything else
 */
export function parseHtml(text: string): Element {
  const root: Element = { tag: '', attributes: {}, children: [] }
  const open = [root]
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const start = token.lastIndex
    const match = token.exec(text)
    const parent = open.at(-1)
    if (match === null || parent === undefined)
      throw new Error(`No HTML: ${text.slice(start, start + 80)}`)
    const [, closing, opening, attributes = '', content] = match
    if (content !== undefined) parent.children.push(readEntities(content))
    if (closing !== undefined && open.pop()?.tag !== closing) throw new Error(`Stray </${closing}>`)
    if (opening === undefined) continue
    const element: Element = { tag: opening, attributes: readAttributes(attributes), children: [] }
    parent.children.push(element)
    if (rawTags.has(opening)) {
      const end = text.indexOf(`</${opening}>`, token.lastIndex)
      element.children.push(text.slice(token.lastIndex, end))
      token.lastIndex = end + opening.length + 3
    } else if (!voidTags.has(opening)) open.push(element)
  }
  if (open.length !== 1) throw new Error(`Open at the end: ${open.map(({ tag }) => tag).join(' ')}`)
  return root
}

/** All elements in an element, in order, with itself. */
export function elementsOf(element: Element): Element[] {
  return [
    element,
    ...element.children.flatMap(child => (typeof child === 'string' ? [] : elementsOf(child))),
  ]
}

/** The text in an element, with blanks as a browser shows them. */
export function textOf({ tag, children }: Element): string {
  if (rawTags.has(tag)) return ''
  const parts = children.map(child => (typeof child === 'string' ? child : textOf(child)))
  return parts
    .join(tag === 'ul' || tag === 'form' ? ' ' : '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
    if (name in attributes) throw new Error(`The attribute ${name} comes twice`)
    attributes[name] = readEntities(value)
  }
  return attributes
}

function readEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d+);)?/g, (entity, code: string | undefined) => {
    if (code === undefined) throw new Error(`Not escaped: ${entity} in ${text}`)
    return String.fromCharCode(Number(code))
  })
}
