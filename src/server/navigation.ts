type Headed = { readonly headers: { get(name: string): string | null | undefined } }

/** Tells whether a browser opens a page by a request, so that it may be sent to the login page. */
export function isNavigation({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  const mode = headers.get('sec-fetch-mode') ?? 'navigate'
  const isForPage = headers.get('accept')?.includes('text/html') ?? false
  return method === 'GET' && isForPage && mode === 'navigate' && !isPrefetch({ headers })
}

// By the standard, by older browsers, and by Next.js.
const purposes = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']
const marks = ['next-router-prefetch', 'next-router-segment-prefetch', 'x-middleware-prefetch']

/**
 * Tells whether a request is only made in case that the user follows a link.
 *
 * @see {@link https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header | Sec-Purpose}
 */
export function isPrefetch({ headers }: Headed): boolean {
  const isMeantAhead = (name: string) =>
    /\b(prefetch|prerender|preview)\b/i.test(headers.get(name) ?? '')
  return purposes.some(isMeantAhead) || marks.some(name => Boolean(headers.get(name)))
}
