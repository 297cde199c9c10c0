import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'

/** A browser of one user: follows redirects and keeps cookies, for two origins on one host. */
export class Browser {
  readonly #cookies = new Map<string, string>()

  /** Sends a request, and follows no redirect. */
  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({
      accept: 'text/html',
      ...Object.fromEntries(new Headers(init.headers)),
    })
    // Browsers do not tell ports apart either.
    headers.set('cookie', [...this.#cookies].map(pair => pair.join('=')).join('; '))
    const response = await exchange(url, init.method ?? 'GET', headers, String(init.body ?? ''))
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', value = ''] = pair.split(/=(.*)/)
      const isGone = attributes.some(attribute => /^\s*max-age=0$|1970/i.test(attribute))
      if (isGone) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return response
  }

  /** Opens a page, wherever it is redirected to. */
  async open(
    url: string,
    init: RequestInit = {},
  ): Promise<{ url: string; status: number; text: string }> {
    let response = await this.send(url, init)
    let at = url
    for (let hops = 0; response.status >= 300 && response.status < 400; hops += 1) {
      if (hops > 10) throw new Error(`redirected without end, last to ${at}`)
      at = new URL(response.headers.get('location') ?? '', at).href
      response = await this.send(at)
    }
    return { url: at, status: response.status, text: await response.text() }
  }

  /** Fills the form of a hosted page, and presses its first button. */
  async submit(page: { url: string; text: string }, values: Record<string, string>) {
    const forms = page.text.match(/<form[\s\S]*?<\/form>/g) ?? []
    const form = forms.find(each =>
      Object.keys(values).every(name => each.includes(`name="${name}"`)),
    )
    if (form === undefined) throw new Error(`no such form at ${page.url}: ${page.text}`)
    const body = new URLSearchParams()
    for (const [tag] of form.matchAll(/<(?:input|button)[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(tag)?.[1]
      const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
      if (name !== undefined && !body.has(name)) body.set(name, values[name] ?? value)
    }
    const action = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&') ?? ''
    return this.open(new URL(action, page.url).href, { method: 'POST', body })
  }

  /** Names of the cookies that hold a session, or a sign-in under way. */
  names(kind: 'session' | 'transaction'): string[] {
    return [...this.#cookies.keys()].filter(name => name.includes(`genauth_${kind}`))
  }
}

// Not by fetch, which says of itself that it opens no page (`Sec-Fetch-Mode: cors`).
async function exchange(
  url: string,
  method: string,
  headers: Headers,
  body: string,
): Promise<Response> {
  if (method === 'POST') headers.set('content-type', 'application/x-www-form-urlencoded')
  const sent = request(url, { method, headers: Object.fromEntries(headers) })
  sent.end(body)
  const [incoming]: IncomingMessage[] = await once(sent, 'response')
  if (incoming === undefined) throw new Error('there is no answer')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const { statusCode: status = 0, rawHeaders } = incoming
  const pairs = rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : [],
  )
  return new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers: pairs })
}
