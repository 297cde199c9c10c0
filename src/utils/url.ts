const loopbackHost = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Tells whether a host name always means this machine (RFC 6761 section 6.3, RFC 1122). */
export function isLoopback(hostname: string): boolean {
  return loopbackHost.test(hostname)
}

/**
 * Reads the origin of a service from what a caller wrote: the scheme may be left out
 * (`https` then), a path or trailing slash is cut.
 *
 * @returns the URL of the origin, or `undefined` when the text does not name a host
 */
export function parseOrigin(text: string): URL | undefined {
  // With a slash missing, `https:` would be taken for the name of the host.
  if (/^https?:(?!\/\/)/i.test(text)) return undefined
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(withScheme) || /\s/.test(text)) return undefined
  const url = new URL(withScheme)
  const isPlain = !url.username && !url.password && url.hostname !== ''
  return isPlain && /^https?:$/.test(url.protocol) ? new URL(url.origin) : undefined
}
