/** What the words of a browser say of it, in the spelling of the wire. */
export interface UserAgentParts {
  readonly device: string
  /** Name of the browser. */
  readonly name: string
  readonly os: string
}

// The first that fits: browsers name others, too, that they want to be taken for.
const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['WeChat', /MicroMessenger\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Safari', /Safari\//],
]

const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ['iOS', /iPhone|iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
]

/** Reads the words by which a browser names itself. */
export function parseUserAgent(words: string): UserAgentParts {
  const find = (signs: typeof browsers): string =>
    signs.find(([, sign]) => sign.test(words))?.[0] ?? 'Unknown'
  return {
    device: /Mobi|iPad|Android/.test(words) ? 'Mobile' : 'Desktop',
    name: find(browsers),
    os: find(systems),
  }
}
