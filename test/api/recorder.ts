import { createHmac } from 'node:crypto'
import { AuthenticationClient } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { fetchBy } from '../support/fetch-by.ts'
import type { Described } from './described.ts'

/** A request as it left a client. */
export interface Sent {
  readonly method: string
  readonly path: string
  /** Names and values in their order, decoded. */
  readonly query: readonly (readonly [string, string])[]
  readonly headers: Headers
  readonly body: string
}

/** What the clients of a recorder were made with. */
export const credentials = {
  userPoolId: '60c0000000000000000000a1',
  secret: 'test-secret-0123456789abcdef',
  appId: '60c0000000000000000000b2',
  appSecret: 'another-secret-0123456789abcdef',
  accessToken: 'token-of-the-user',
}

/**
 * Both clients, whose requests are noted and answered as the test says.
 *
 * @param respond makes the answer, for the nth request
 */
export function recorder(
  respond: (count: number) => Response,
  options: { onResponseMismatch?: 'ignore' } = {},
) {
  const sent: Sent[] = []
  const common = {
    ...options,
    retry: { limit: 1, baseDelay: 1, maxDelay: 1 },
    fetch: fetchBy(async request => {
      sent.push(await read(request))
      return respond(sent.length)
    }),
  }
  const { userPoolId, secret, appId, appSecret, accessToken } = credentials
  const appHost = 'https://example.genauth.ai'
  const clients = {
    management: new ManagementClient({ ...common, userPoolId, secret }),
    authentication: new AuthenticationClient({ ...common, appId, appHost, appSecret }).withTokens({
      access_token: accessToken,
      token_type: 'Bearer',
      expires_at: Number.MAX_SAFE_INTEGER,
    }),
  }

  /** Calls an operation by its public method, or where a person has written that, by its descriptor. */
  async function call({ topic, operation }: Described, input: unknown): Promise<unknown> {
    const client = topic.client === 'management' ? clients.management : clients.authentication
    if (topic.isHandWritten) {
      const path = new URL(`../../src/${topic.module.folder}/contract.ts`, import.meta.url).href
      const contract = await import(/* @vite-ignore */ path)
      return client.send(contract[operation.name](), input)
    }
    const path = String(topic.property).split('.')
    const methods = path.reduce<object>((owner, name) => Reflect.get(owner, name), client)
    const parameters = operation.input === undefined ? [] : [input]
    return Reflect.apply(Reflect.get(methods, operation.call), methods, parameters)
  }

  return { sent, call }
}

/** An answer of the service, in its envelope unless the operation has none. */
export function answering({ operation }: Described, data: unknown): Response {
  if (!operation.isBare) return Response.json({ statusCode: 200, message: '', data })
  return data === undefined ? new Response('') : Response.json(data)
}

async function read(request: Request): Promise<Sent> {
  const { pathname, search } = new URL(request.url)
  return {
    method: request.method,
    path: pathname,
    query: parseQuery(search.slice(1)),
    headers: request.headers,
    body: await request.text(),
  }
}

/** Takes a query or a form apart. */
export function parseQuery(text: string): (readonly [string, string])[] {
  const decode = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '))
  return text
    .split('&')
    .filter(pair => pair !== '')
    .map(pair => {
      const [name = '', value = ''] = pair.split('=')
      return [decode(name), decode(value)] as const
    })
}

/** The signature that a request should have, reckoned from what went over the wire. */
export function signatureOf({ method, path, query, headers, body }: Sent): string {
  const signed = [...headers.keys()].filter(
    name => name === 'date' || name.startsWith('x-genauth-'),
  )
  const lines = signed.sort().map(name => `${name}:${headers.get(name)}\n`)
  const parameters = new Map<string, unknown>()
  for (const [name, value] of query) {
    if (!name.endsWith('[]')) parameters.set(name, value)
    else
      parameters.set(
        name.slice(0, -2),
        query.filter(([key]) => key === name).map(([, v]) => v),
      )
  }
  const isForm = headers.get('content-type')?.includes('form') ?? false
  const members = isForm ? parseQuery(body) : Object.entries(JSON.parse(body || '{}'))
  for (const [name, value] of members) parameters.set(name, value)
  const pairs = [...parameters.keys()].sort().map(name => {
    const value = parameters.get(name)
    return `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`
  })
  const isSigned = pairs.length > 0 && method !== 'DELETE'
  const text = `${method}\n${lines.join('')}${path}${isSigned ? `?${pairs.join('&')}` : ''}`
  return createHmac('sha1', credentials.secret).update(text).digest('base64')
}
