/** Text that is HTML already, and is put into HTML as it is. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What can stand in a template: `undefined` and `false` leave nothing. */
export type Piece = Html | string | number | false | undefined | readonly Piece[]

/**
 * Writes HTML. Every value that is not {@link Html} itself is escaped, for text and for attributes
 * in double quotes; there is no other place for a value.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  const parts = strings.map((text, index) => text + write(pieces[index]))
  return new Html(parts.join(''))
}

function write(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'object') return piece.map(write).join('')
  return String(piece).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
}
