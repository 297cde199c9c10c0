import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import {
  AuthenticationClient,
  anything,
  type Endpoint,
  endpoint,
  type HttpMethod,
  ManagementClient,
} from 'genauth'
import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { answer, clientWith, poolKey, serve, success } from './support.ts'

/** A made-up endpoint of the management API. */
const made = (
  method: HttpMethod,
  rest: Partial<Endpoint<unknown, unknown>> = {},
): Endpoint<unknown, unknown> =>
  endpoint({
    name: 'madeUp',
    method,
    path: '/api/v3/made-up',
    safety: 'write',
    access: 'administrator',
    input: anything,
    output: anything,
    ...rest,
  })

/** A client of a real server, and what that server got. */
async function connect() {
  const got: { line: string; headers: IncomingMessage['headers']; body: string }[] = []
  const { host } = await serve((request, response) => {
    const { method, url, headers } = request
    void text(request).then(body => {
      got.push({ line: `${method} ${url}`, headers, body })
      response.end(JSON.stringify(success))
    })
  })
  return { management: new ManagementClient({ ...poolKey, host, lang: 'en-US' }), got }
}

/** What `authorization` must be for a request whose canonical resource is known. */
function authorizationFor(method: string, resource: string, headers: IncomingMessage['headers']) {
  const canonical = [
    method,
    `date:${headers.date}`,
    'x-genauth-lang:en-US',
    'x-genauth-signature-method:HMAC-SHA1',
    `x-genauth-signature-nonce:${headers['x-genauth-signature-nonce']}`,
    'x-genauth-signature-version:1.0',
    resource,
  ].join('\n')
  const signature = createHmac('sha1', poolKey.secret).update(canonical, 'utf8').digest('base64')
  return `GenAuth ${poolKey.userPoolId}:${signature}`
}

test('a PUT has its input in a JSON body, and signs the members of that', async () => {
  const { management, got } = await connect()

  await management.send(made('PUT', { path: '/api/v3/things/{id}' }), {
    id: 'é/1',
    name: 'Zoë & co',
    tags: ['a', 'b'],
    left: undefined,
    level: 2,
  })

  expect(got[0]?.line).toBe('PUT /api/v3/things/%C3%A9%2F1')
  expect(got[0]?.headers['content-type']).toBe('application/json')
  expect(got[0]?.body).toBe('{"name":"Zoë & co","tags":["a","b"],"level":2}')
  expect(got[0]?.headers.authorization).toBe(
    authorizationFor(
      'PUT',
      '/api/v3/things/%C3%A9%2F1?level=2&name=Zoë & co&tags=["a","b"]',
      got[0]?.headers ?? {},
    ),
  )
})

test('a DELETE has its input in the query, and signs the path alone', async () => {
  const { management, got } = await connect()

  await management.send(made('DELETE', { path: '/api/v3/pools/{pool}/auth' }), {
    pool: 7,
    authIds: ['a1', 'b&2'],
    isHard: true,
  })

  expect(got[0]?.line).toBe(
    'DELETE /api/v3/pools/7/auth?authIds%5B%5D=a1&authIds%5B%5D=b%262&isHard=true',
  )
  expect(got[0]?.headers['content-type']).toBeUndefined()
  expect(got[0]?.body).toBe('')
  expect(got[0]?.headers.authorization).toBe(
    authorizationFor('DELETE', '/api/v3/pools/7/auth', got[0]?.headers ?? {}),
  )
})

test('a DELETE without parameters has neither query nor body', async () => {
  const { management, got } = await connect()

  await management.send(made('DELETE', { path: '/api/v3/ip-list/{id}' }), { id: 'x' })

  expect(got).toMatchObject([{ line: 'DELETE /api/v3/ip-list/x', body: '' }])
})

test('a form has its members as text, lists and objects as JSON, and signs them', async () => {
  const { management, got } = await connect()
  const since = new Date('2024-08-01T08:00:00.000Z')

  await management.send(made('POST', { bodyType: 'form', path: '/api/v3/{place}/form' }), {
    place: 'x',
    token: 'a+b&c=d é',
    isOpen: true,
    level: 1.5,
    tags: ['a', 2],
    extra: { deep: null },
    left: undefined,
    since,
  })

  expect(got[0]?.line).toBe('POST /api/v3/x/form')
  expect(got[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(got[0]?.body).toBe(
    [
      'token=a%2Bb%26c%3Dd+%C3%A9',
      'isOpen=true',
      'level=1.5',
      'tags=%5B%22a%22%2C2%5D',
      'extra=%7B%22deep%22%3Anull%7D',
      'since=2024-08-01T08%3A00%3A00.000Z',
    ].join('&'),
  )
  expect(got[0]?.headers.authorization).toBe(
    authorizationFor(
      'POST',
      '/api/v3/x/form?extra={"deep":null}&isOpen=true&level=1.5&since=2024-08-01T08:00:00.000Z&tags=["a",2]&token=a+b&c=d é',
      got[0]?.headers ?? {},
    ),
  )
})

test('a form without input is empty', async () => {
  const { management, got } = await connect()

  await management.send(made('PUT', { bodyType: 'form' }), undefined)

  expect(got).toMatchObject([{ line: 'PUT /api/v3/made-up', body: '' }])
  expect(got[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded')
})

test('the id of an application goes into a form as into any other body', async () => {
  const bodies: string[] = []
  const authentication = new AuthenticationClient({
    appId: 'app',
    appHost: 'https://example.genauth.ai',
    fetch: fetchBy(async request => {
      bodies.push(await request.text())
      return answer(success)
    }),
  })

  await authentication.send(made('POST', { bodyType: 'form', access: 'application' }), { a: 1 })

  expect(bodies).toEqual(['a=1&client_id=app'])
})

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const

test.each(methods)(
  'a path parameter of a %s is one segment and goes nowhere else',
  async method => {
    const { management, got } = await connect()
    const ids = ['a/b', 'a?b#c', '100%', '%2e', 'é日本', '...', '.hidden', 'a b+c;d', '{x}', '$&']

    for (const id of ids) await management.send(made(method, { path: '/a/{id}/{n}' }), { id, n: 0 })

    expect(got.map(({ line }) => line)).toEqual(
      ids.map(id => `${method} /a/${encodeURIComponent(id)}/0`),
    )
    const body = method === 'POST' || method === 'PUT' ? '{}' : ''
    expect(got.map(({ body }) => body)).toEqual(ids.map(() => body))
  },
)

test.each(methods)('a path of a %s that would stay open is never sent', async method => {
  const { management, requests } = clientWith(() => answer(success))
  const inputs = [undefined, {}, [], { id: '' }, { id: '.' }, { id: '..' }, { id: null }]

  for (const input of [...inputs, { id: {} }, { id: true }]) {
    await expect(management.send(made(method, { path: '/a/{id}' }), input)).rejects.toMatchObject({
      name: 'InputError',
      issues: [{ path: 'id' }],
    })
  }
  for (const path of [
    '/a/{the-id}',
    '/a/{',
    '/a/{}',
    '/a/{constructor}',
    '/a/{__proto__}',
  ] as const) {
    await expect(management.send(made(method, { path }), { id: 'x' })).rejects.toThrow('madeUp')
  }
  expect(requests).toEqual([])
})

test('a parameter of a path may have any name', async () => {
  const { management, got } = await connect()

  await management.send(made('DELETE', { path: '/a/{the-id}/b' }), { 'the-id': 'x' })

  expect(got).toMatchObject([{ line: 'DELETE /a/x/b' }])
})

const answering = (response: () => Response, output = anything) => {
  const { management, requests } = clientWith(response, { retry: false })
  const call = () => management.send(made('GET', { isBare: true, output }), undefined)
  return { call, requests }
}

test.each<[unknown]>([[{ version: '1.0' }], [[{ id: 1 }]], [[]], ['text'], [0], [null]])(
  'a bare answer is the result: %j',
  async body => {
    await expect(answering(() => answer(body)).call()).resolves.toEqual(body)
  },
)

test('a bare answer that comes with an envelope after all is opened', async () => {
  const { call } = answering(() => answer({ statusCode: 200, message: 'ok', data: { id: 1 } }))

  await expect(call()).resolves.toEqual({ id: 1 })
})

test('a bare answer may be empty', async () => {
  await expect(answering(() => new Response(null, { status: 204 })).call()).resolves.toBe(undefined)
  await expect(answering(() => new Response(' \n')).call()).resolves.toBe(undefined)
})

test('a bare answer is checked as any other', async () => {
  const output = {
    check: (value: unknown) =>
      ({ ok: false, value, issues: [{ path: 'id', message: 'no' }] }) as const,
  }

  await expect(answering(() => answer({ id: 1 }), output).call()).rejects.toMatchObject({
    name: 'ResponseFormatError',
    issues: [{ path: 'id', message: 'no' }],
  })
})

test.each<[string, () => Response, object]>([
  [
    'without an envelope',
    () => answer({ error: 'not here' }, { status: 404 }),
    { name: 'NotFoundError', statusCode: 404 },
  ],
  [
    'with an envelope',
    () => answer({ statusCode: 403, message: 'no', apiCode: 1300 }, { status: 403 }),
    { name: 'ForbiddenError', statusCode: 403, apiCode: 1300 },
  ],
  [
    'with an envelope under HTTP 200',
    () => answer({ statusCode: 409, message: 'taken', requestId: 'r1' }),
    { name: 'ConflictError', statusCode: 409, requestId: 'r1' },
  ],
  [
    'with an envelope that claims success',
    () => answer({ statusCode: 200, data: {} }, { status: 502 }),
    { name: 'ServerError', statusCode: 502 },
  ],
  [
    'that is no JSON',
    () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    { name: 'ServerError', statusCode: 502 },
  ],
  [
    'of too many requests',
    () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
    { name: 'RateLimitError', retryAfter: 7000 },
  ],
])('a bare refusal %s is a refusal', async (_, response, error) => {
  await expect(answering(response).call()).rejects.toMatchObject(error)
})

test.each<[string, () => Response]>([
  ['is a redirect', () => new Response('', { status: 302, headers: { location: '/' } })],
  ['is a web page', () => new Response('<!doctype html>')],
  ['may have been cut off', () => new Response('{"version":')],
])('a bare answer that %s is not what was promised', async (words, response) => {
  await expect(answering(response).call()).rejects.toMatchObject({
    name: 'ResponseFormatError',
    message: expect.stringContaining(words),
  })
})

test('the hooks see an envelope only where there is one', async () => {
  const codes: unknown[] = []
  const { management } = clientWith(
    (_, attempt) => answer(attempt === 1 ? { id: 1 } : { statusCode: 200, data: { id: 1 } }),
    { hooks: { onResponse: ({ method, statusCode }) => codes.push([method, statusCode]) } },
  )

  await management.send(made('PUT', { isBare: true }), {})
  await management.send(made('PUT', { isBare: true }), {})

  expect(codes).toEqual([
    ['PUT', undefined],
    ['PUT', 200],
  ])
})
