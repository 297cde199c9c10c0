import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { encodeBase64 } from '../utils/base64.ts'

const utf8 = /* @__PURE__ */ new TextEncoder()

/** What is signed of a request. */
export interface SignedParts {
  /** HTTP method. */
  readonly method: string
  /** Path with its parameters filled in, without host and query. */
  readonly path: string
  /** Every header about to be sent; names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Start of the header names that are signed besides `date`. */
  readonly headerPrefix: string
  /** Members of query or body in the form that is signed, by name. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Builds the text that is signed: method, signed headers, path and parameters, each sorted by name.
 * As the service's own clients do it, nothing is percent-encoded, of a DELETE only the path is signed
 * and not its query, and headers lose every space of Unicode around them, which HTTP leaves there.
 */
export function stringToSign(parts: SignedParts): string {
  const { method, path, headers, headerPrefix, parameters } = parts
  const signedHeaders = Object.keys(headers)
    .filter(name => name === 'date' || name.startsWith(headerPrefix))
    .sort()
    .map(name => `${name}:${headers[name]?.replace(/[\t\n\r\f]/g, ' ').trim()}\n`)
  const names = method === 'DELETE' ? [] : [...parameters.keys()]
  const signedParameters = names.sort().map(name => `${name}=${parameters.get(name)}`)
  const query = signedParameters.length > 0 ? `?${signedParameters.join('&')}` : ''
  return `${method.toUpperCase()}\n${signedHeaders.join('')}${path}${query}`
}

/**
 * Makes a function that signs texts with HMAC-SHA1, as the service demands, and encodes the result
 * as Base64. Synchronous on every runtime: WebCrypto would cost a hop to another thread for each
 * request. The key is worked in once.
 */
export function createSigner(secret: string): (text: string) => string {
  const keyed = hmac.create(sha1, utf8.encode(secret))
  return text => encodeBase64(keyed.clone().update(utf8.encode(text)).digest())
}
