import {
  type CachedToken,
  type FieldSchema,
  type Hooks,
  ManagementClient,
  type ManagementClientOptions,
} from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { answer, clientWith, serve } from './http/support.ts'
import {
  canary,
  everythingIn,
  everythingOf,
  expectNoCanary,
  failureOf,
  mutter,
  plain,
} from './support/canary.ts'

const secret = canary('pool-secret')
const accessKeySecret = canary('key-secret')
const managementToken = plain('management-token')
const headers = { 'x-api-key': plain('api-key'), cookie: `session=${plain('cookie')}` }
const credentials: ManagementClientOptions[] = [
  { userPoolId: '60c0000000000000000000a1', secret },
  { userPoolId: '60c0000000000000000000a1', accessKeyId: 'k1', accessKeySecret },
  { userPoolId: '60c0000000000000000000a1', secret, authorization: 'token' },
  { userPoolId: '60c0000000000000000000a1', managementToken },
  {
    userPoolId: '60c0000000000000000000a1',
    managementToken: async () => `Bearer ${managementToken}`,
  },
]
const user = {
  username: 'bob',
  password: canary('password'),
  salt: canary('salt'),
  otp: { secret: canary('otp-secret'), recoveryCode: canary('recovery-code') },
  identities: [
    {
      extIdpId: 'e1',
      provider: 'github',
      type: 'generic',
      userIdInIdp: '7',
      userInfoInIdp: {},
      accessToken: canary('access-token'),
      refreshToken: canary('refresh-token'),
      originConnIds: [],
    },
  ],
}
const token = {
  statusCode: 200,
  data: { access_token: plain('fetched-token'), expires_in: 7200 },
}

/** A client whose hooks are noted, answered by a function. Management tokens are always given. */
function watched(
  respond: (request: Request) => Response | Promise<Response>,
  options: Partial<ManagementClientOptions>,
) {
  const events: unknown[] = []
  const hooks: Hooks = {
    onRequest: event => events.push(event),
    onResponse: event => events.push(event),
    onRetry: event => events.push(event),
  }
  const { management } = clientWith(
    request => (request.url.includes('get-management-token') ? answer(token) : respond(request)),
    { secret: undefined, hooks, ...options },
  )
  return { management, events }
}

const failures: [string, string, (request: Request) => Response | Promise<Response>][] = [
  ['a refusal', 'ApiError', mutter(400)],
  ['a refusal of the credentials', 'UnauthorizedError', mutter(401)],
  ['a refusal of the caller', 'ForbiddenError', mutter(403)],
  ['an unknown thing', 'NotFoundError', mutter(404)],
  ['a conflict', 'ConflictError', mutter(409)],
  ['throttling', 'RateLimitError', mutter(429)],
  ['a failing service', 'ServerError', mutter(503)],
  [
    'a next step',
    'InteractionRequiredError',
    async request =>
      answer({
        statusCode: 499,
        apiCode: 1636,
        message: await everythingIn(request),
        data: { mfaToken: canary('mfa-token') },
      }),
  ],
  [
    'a page of a gateway',
    'ServerError',
    async request => new Response(await everythingIn(request), { status: 502 }),
  ],
  [
    'an answer that is no JSON',
    'ResponseFormatError',
    async request => new Response(await everythingIn(request)),
  ],
  [
    'an answer of another form',
    'ResponseFormatError',
    async request => {
      const told = await everythingIn(request)
      return answer({
        statusCode: 200,
        message: told,
        data: { userId: 7, token: told, createdAt: told },
      })
    },
  ],
  [
    'a broken connection',
    'NetworkError',
    () => {
      throw new TypeError('fetch failed', { cause: new Error('read ECONNRESET') })
    },
  ],
  ['no answer', 'TimeoutError', () => new Promise<Response>(() => {})],
]

const table = failures.flatMap(([what, name, respond]) =>
  credentials.map((options, index) => [what, name, index, respond, options] as const),
)

test.each(table)(
  '%s gives %s without a secret (credentials %i)',
  async (_, name, _index, respond, options) => {
    const timeout = name === 'TimeoutError' ? 20 : 10_000
    const { management, events } = watched(respond, { ...options, timeout })

    const errors = [
      await failureOf(management.users.create(user, { headers })),
      await failureOf(management.users.createBatch({ list: [user] }, { headers })),
      await failureOf(
        management.users.update({ userId: 'u1', password: user.password }, { headers }),
      ),
    ]

    for (const error of errors) expect(error.name).toBe(name)
    expect(events).not.toEqual([])
    expectNoCanary(...errors, events, management, management.users, management.customFields)
  },
)

test('a service that repeats the secret of a token request does not give it away', async () => {
  const { management } = clientWith(mutter(401), {
    userPoolId: '60c0000000000000000000a1',
    secret,
    authorization: 'token',
  })

  expectNoCanary(await failureOf(management.users.create(user)))
})

test('a real connection that is refused shows no secret', async () => {
  const { host, close } = await serve(() => {})
  close()
  for (const options of credentials) {
    const management = new ManagementClient({ ...options, host, retry: false })

    const error = await failureOf(management.users.create(user, { headers }))

    expect(error.name).toBe('NetworkError')
    expectNoCanary(error)
  }
})

test('an input that does not fit is told without its values', async () => {
  const { management } = watched(mutter(400), { secret })
  const call = (input: object) => management.users.create(input)

  const errors = [
    await failureOf(call({ ...user, password: [user.password] })),
    await failureOf(call({ ...user, otp: user.otp.secret })),
    await failureOf(call({ ...user, status: canary('status') })),
    await failureOf(call({ ...user, identities: [{ accessToken: canary('access-token') }] })),
    await failureOf(
      management.users.create(user, { headers: { 'x-a': `${plain('header')}\nx-b: 1` } }),
    ),
  ]

  for (const error of errors) expect(error.name).toBe('InputError')
  expectNoCanary(...errors)
})

test('a custom field whose schema repeats the value is told without it', async () => {
  const pin: FieldSchema<string> = {
    '~standard': {
      version: 1,
      vendor: 'test',
      validate: value => ({
        issues: [{ message: `got ${JSON.stringify(value)} and ${String(value)}` }],
      }),
    },
  }
  const data = { userId: 'u1', customData: { pin: plain('pin') } }
  const { management } = clientWith(() => answer({ statusCode: 200, data }), {
    customFields: { pin },
  })

  expectNoCanary(
    await failureOf(management.users.create({ username: 'b', customData: { pin: canary('pin') } })),
    await failureOf(management.users.get({ userId: 'u1' })),
  )
})

test('an option that is malformed is told without its value', async () => {
  const made = (options: object): unknown => {
    try {
      return Reflect.construct(ManagementClient, [
        { userPoolId: '60c0000000000000000000a1', secret, ...options },
      ])
    } catch (error) {
      return error
    }
  }
  const errors = [
    made({ secret: [secret] }),
    made({ userPoolId: '' }),
    made({ host: `https://user:${plain('password')}@example.com` }),
    made({ host: `http://${plain('host')}.example.com` }),
    made({ timeout: plain('timeout') }),
    made({ brand: plain('brand') }),
    made({ lang: plain('lang') }),
    made({ accessKeyId: 'k1', accessKeySecret: { text: accessKeySecret } }),
    made({ authorization: plain('authorization') }),
  ]

  for (const error of errors) expect(error).toMatchObject({ name: 'ConfigurationError' })
  expectNoCanary(...errors)
})

test.each([
  { managementToken: `${managementToken}\n` },
  { managementToken: () => `${managementToken} é` },
])('a management token that cannot be sent is told without it', async options => {
  const { management } = watched(mutter(400), options)

  expectNoCanary(await failureOf(management.users.exists({ username: 'bob' })))
})

test('a fetched token that cannot be sent is told without it', async () => {
  const { management } = clientWith(
    () =>
      answer({ statusCode: 200, data: { access_token: `${managementToken}\n`, expires_in: 1 } }),
    { authorization: 'token' },
  )

  expectNoCanary(await failureOf(management.users.exists({ username: 'bob' })))
})

test('neither a client nor a page shows the secrets that it works with', async () => {
  // The mock takes no secret that an authenticator could not have.
  const { otp: _otp, ...listed } = user
  const mock = createMock({ seed: { secret, users: [listed] } })
  const tokenStore = new Map<string, CachedToken>()
  for (const authorization of ['signature', 'token'] as const) {
    const options = { ...mock.managementOptions, authorization, tokenStore }
    const management = new ManagementClient(options)
    const page = await management.users.list({}, { headers })

    expectNoCanary(management, management.users, management.customFields, page, page.pages())
    for (const { token: fetched } of tokenStore.values()) {
      expect(everythingOf([management, page])).not.toContain(fetched)
    }
  }
})
