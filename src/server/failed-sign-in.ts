import type { GenAuthError } from '../errors/genauth-error.ts'

/**
 * Makes the page for a sign-in that did not come to its end. Its link waits for a click: a redirect
 * would go in circles where cookies are off. Nothing of the request or the error is on it.
 */
export function failedSignIn({ retryable }: Pick<GenAuthError, 'retryable'>): Response {
  const [words, link] = retryable
    ? ['The sign-in is not complete yet.', '<a href="">Try again</a>']
    : ['The sign-in was not completed.', '<a href="/">Start again</a>']
  const html = `<!doctype html>
<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign-in</title>
<h1>${words}</h1>
<p>${link}</p>
</html>`
  return new Response(html, {
    status: retryable ? 503 : 400,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}
