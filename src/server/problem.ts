const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  503: 'Service Unavailable',
}

/**
 * Makes an answer that says what is wrong.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9457 | RFC 9457}
 */
export function problem(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const body = { type: 'about:blank', title: titles[status], status, detail }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'private, no-store',
      ...headers,
    },
  })
}
