const loopbackHost = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Tells whether a host name always means this machine (RFC 6761 section 6.3, RFC 1122). */
export function isLoopback(hostname: string): boolean {
  return loopbackHost.test(hostname)
}

/**
 * Reads the origin of a service from what a caller wrote: the scheme may be left out
 * (`https` then), and so may the slash at its end.
 *
 * @returns the URL of the origin, or `undefined` when the text does not name a host, or has more
 *   than that: a path or a query would be dropped in silence
 */
export function parseOrigin(text: string): URL | undefined {
  // With a slash missing, `https:` would be taken for the name of the host.
  const [, scheme = 'https://', host] =
    /^(https?:\/\/)?(?!https?:)([^\s/?#@\\]+)\/?$/i.exec(text) ?? []
  const address = `${scheme}${host}`
  return host !== undefined && URL.canParse(address) ? new URL(address) : undefined
}
