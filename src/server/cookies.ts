import { trimBlanks } from '../utils/blanks.ts'

// Directives of `Cache-Control` that no cache takes for leave to keep an answer.
const strict = /^(?:private|no-cache|no-store|must-revalidate|max-age=0)$/

// What caches of content networks go by in place of `Cache-Control` (RFC 9213).
const overruling = /(?:^|-)cdn-cache-control$|^surrogate-control$/

/** The part of a request that says which cookies the browser sent. */
export interface CookieCarrier {
  /** Headers of the request. */
  readonly headers: {
    /** Reads a header; `null` or `undefined` when there is none. */
    get(name: string): string | null | undefined
  }
}

/**
 * Reads the cookies of a request. Of two with one name the first one counts: browsers send the more
 * specific one first. Names differ by every byte, and only spaces and tabs are none of theirs.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6265#section-5.4 | RFC 6265 section 5.4}
 */
export function readCookies(request: CookieCarrier): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const end = pair.indexOf('=')
    const name = trimBlanks(pair.slice(0, end))
    if (end > 0 && !cookies.has(name)) cookies.set(name, trimBlanks(pair.slice(end + 1)))
  }
  return cookies
}

/** Writes cookies with the attributes that all of them have. */
export class CookieWriter {
  readonly #prefix: string
  readonly #attributes: string

  /** @param isSecure whether the application is reached by `https:` */
  constructor(isSecure: boolean) {
    // Safari does not keep secure cookies of a loopback host, and no browser takes the prefix
    // without them.
    this.#prefix = isSecure ? '__Host-' : ''
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
  }

  /** The full name of a cookie. */
  nameOf(name: string): string {
    return `${this.#prefix}${name}`
  }

  /** Sets a cookie, in place of one of the same name on these headers. */
  set(headers: Headers, name: string, value: string, maxAge: number): void {
    const others = headers.getSetCookie().filter(line => nameOf(line) !== name)
    headers.delete('set-cookie')
    const line = `${name}=${value}; Max-Age=${Math.floor(maxAge / 1000)}; ${this.#attributes}`
    for (const each of [...others, line]) headers.append('set-cookie', each)
    forbidCaching(headers)
  }

  /** Makes the browser forget a cookie. */
  clear(headers: Headers, name: string): void {
    this.set(headers, name, '', 0)
  }
}

// A cache between here and the browser would hand the cookie to others.
function forbidCaching(headers: Headers): void {
  if (!isUncacheable(headers.get('cache-control'))) {
    headers.set('cache-control', 'private, no-store')
  }
  for (const name of [...headers.keys()].filter(isOverruling)) headers.delete(name)
}

/** Tells whether a value of `Cache-Control` keeps an answer out of every cache. */
export function isUncacheable(value: unknown): boolean {
  const directives = String(value ?? '')
    .split(',')
    .map(each => trimBlanks(each).toLowerCase())
  return directives.includes('no-store') && directives.every(each => strict.test(each))
}

/** Tells whether caches go by a header in place of `Cache-Control`. */
export function isOverruling(name: string): boolean {
  return overruling.test(name)
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf('='))
}

/**
 * Makes the headers of a request as the browser would send it after an answer: with the cookies that
 * the answer sets, without those that it clears. For middleware that refreshes tokens and then hands
 * the request on to code that must see the new ones.
 *
 * @param request the request as it came
 * @param answer headers with `Set-Cookie` lines, as `getSession` fills them
 * @returns headers for the request that is handed on
 *
 * @example
 * ```ts
 * import { forwardCookies } from 'genauth/server'
 *
 * const request = new Request('https://app.example.com', { headers: { cookie: 'a=1; b=2' } })
 * const answer = new Headers({ 'set-cookie': 'b=3; Path=/' })
 * console.log(forwardCookies(request, answer).get('cookie')) // a=1; b=3
 * ```
 */
export function forwardCookies(request: Pick<Request, 'headers'>, answer: Headers): Headers {
  const cookies = readCookies(request)
  for (const line of answer.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';')
    const name = nameOf(pair)
    const isCleared = attributes.some(each => /^max-age=0+$/i.test(trimBlanks(each)))
    if (isCleared) cookies.delete(name)
    else cookies.set(name, pair.slice(name.length + 1))
  }
  const headers = new Headers(request.headers)
  const text = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  if (text === '') headers.delete('cookie')
  else headers.set('cookie', text)
  return headers
}
