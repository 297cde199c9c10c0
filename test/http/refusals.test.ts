import { inspect } from 'node:util'
import { AuthenticationClient } from 'genauth/authentication'
import {
  ApiError,
  anything,
  ConflictError,
  endpoint,
  ForbiddenError,
  InteractionRequiredError,
  ManagementClient,
  NotFoundError,
  RateLimitError,
  ResponseFormatError,
  ServerError,
  UnauthorizedError,
} from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { answer, clientWith, success } from './support.ts'

const setUp = () => {
  const mock = createMock()
  return { mock, management: new ManagementClient({ ...mock.managementOptions, retry: false }) }
}

test.each([0, 20001, 200, 2004])(
  'an answer of statusCode 200 is a success although it has apiCode %i',
  async apiCode => {
    const { management } = clientWith(() => answer({ ...success, apiCode }))

    await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: true })
  },
)

test.each([
  [400, ApiError, 'api_error'],
  [401, UnauthorizedError, 'unauthorized'],
  [402, ApiError, 'api_error'],
  [403, ForbiddenError, 'forbidden'],
  [404, NotFoundError, 'not_found'],
  [409, ConflictError, 'conflict'],
  [422, ApiError, 'api_error'],
  [429, RateLimitError, 'rate_limited'],
  [499, ApiError, 'api_error'],
  [500, ServerError, 'server_error'],
  [503, ServerError, 'server_error'],
  [602, ServerError, 'server_error'],
  [201, ApiError, 'api_error'],
  [0, ApiError, 'api_error'],
] as const)(
  'an envelope of statusCode %i under HTTP 200 is a failure of its class',
  async (statusCode, Class, code) => {
    const { mock, management } = setUp()
    mock.faults.add({ statusCode, apiCode: 2004, message: 'no such user' })

    const error = await management.users.get({ userId: 'x' }).catch((reason: unknown) => reason)

    expect(error).toBeInstanceOf(Class)
    expect(error).toMatchObject({
      name: Class.name,
      code,
      operation: 'getUser',
      statusCode,
      apiCode: 2004,
      reason: 'user_not_found',
      serviceMessage: 'no such user',
      requestId: expect.stringMatching(/^[\da-f]{32}$/),
      message: expect.stringMatching(
        new RegExp(
          `^getUser: no such user \\(status ${statusCode}, code 2004, request [\\da-f]{32}\\)$`,
        ),
      ),
    })
  },
)

test('a refusal without code, words and request id has none of them', async () => {
  const { management } = clientWith(() => answer({ statusCode: 400 }))

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'ApiError',
    message: 'isUserExists: the service gave no message (status 400)',
    apiCode: undefined,
    reason: undefined,
    requestId: undefined,
  })
})

test('a business code that has no name gives a number and no reason', async () => {
  const { management } = clientWith(() => answer({ statusCode: 400, apiCode: 987654 }))

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    apiCode: 987654,
    reason: undefined,
  })
})

test.each([
  [502, ServerError],
  [401, UnauthorizedError],
  [404, NotFoundError],
  [413, ApiError],
])('an HTTP %i with a web page is a failure of its class', async (httpStatus, Class) => {
  const { mock, management } = setUp()
  mock.faults.add({ httpStatus })

  const call = management.users.get({ userId: 'x' })

  await expect(call).rejects.toThrow(Class)
  await expect(call).rejects.toMatchObject({ statusCode: httpStatus, operation: 'getUser' })
})

test('a gateway that fails is believed although the body claims success', async () => {
  const { management } = clientWith(() => answer(success, { status: 500 }))

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'ServerError',
    statusCode: 500,
  })
})

test('an envelope says more than the HTTP status that it came with', async () => {
  const { management } = clientWith(() =>
    answer({ statusCode: 404, apiCode: 2004 }, { status: 400 }),
  )

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'NotFoundError',
    statusCode: 404,
  })
})

test.each([
  ['html', 'is a web page and not JSON; check that the host is the API'],
  ['empty', 'is empty'],
  ['truncated', 'is not JSON with an envelope; it may have been cut off'],
  ['garbage', 'is not JSON with an envelope; it may have been cut off'],
  ['huge', 'is larger than 10485760 bytes (option maxResponseBytes)'],
] as const)('an HTTP 200 whose body is %s is not what was promised', async (kind, message) => {
  const { mock, management } = setUp()
  mock.faults.add({ kind })

  const call = management.users.exists({ username: 'bob' })

  await expect(call).rejects.toThrow(ResponseFormatError)
  await expect(call).rejects.toMatchObject({
    code: 'invalid_response',
    operation: 'isUserExists',
    httpStatus: 200,
    issues: [{ path: '', message }],
  })
  expect(mock.journal.calls()).toHaveLength(1)
})

test.each([
  ['an object without statusCode', { data: { exists: true } }],
  ['a statusCode that is text', { statusCode: '200', data: { exists: true } }],
  ['an array', [success]],
  ['null', null],
  ['text', 'ok'],
  ['a prototype in place of members', JSON.parse('{"__proto__":{"statusCode":200}}')],
])('JSON without an envelope (%s) is not what was promised', async (_, body) => {
  const { management } = clientWith(() => answer(body))

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'ResponseFormatError',
    issues: [{ path: '', message: 'is not JSON with an envelope; it may have been cut off' }],
  })
})

test.each([
  [1635, 'mfa_required'],
  [1636, 'mfa_required'],
  [1639, 'password_reset_required'],
  [1641, 'identity_binding_required'],
  [2058, 'password_reset_required'],
  [2921, 'account_choice_required'],
])('the code %i means a next step and carries what it needs', async (apiCode, reason) => {
  const { management } = clientWith(() =>
    answer({ statusCode: 499, apiCode, data: { mfaToken: 'step-secret' } }),
  )

  const error = await management.users
    .exists({ username: 'bob' })
    .catch((thrown: unknown) => thrown)

  if (!(error instanceof InteractionRequiredError)) throw error
  expect(error).toMatchObject({ code: 'interaction_required', reason, statusCode: 499 })
  expect(error.step).toEqual({ mfaToken: 'step-secret' })
  expect(JSON.stringify(error)).not.toContain('step-secret')
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain('step-secret')
})

test('a next step without data carries an empty object', async () => {
  const { management } = clientWith(() => answer({ statusCode: 499, apiCode: 1636, data: null }))

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({ step: {} })
})

test('what comes with a secret is none, such as the account of a password', async () => {
  const mock = createMock()
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  mock.faults.add({ statusCode: 400, message: 'bob may not sign in by tiger' })

  const call = authentication.signIn.withPassword({ account: 'bob', password: 'tiger' })

  await expect(call).rejects.toMatchObject({ serviceMessage: 'bob may not sign in by [redacted]' })
})

test('a secret is not looked for in what stands for another one', async () => {
  const { management } = clientWith(() => answer({ statusCode: 400, message: 'no red tiger' }))

  const call = management.users.create({ username: 'bob', password: 'tiger', salt: 'red' })

  await expect(call).rejects.toMatchObject({ serviceMessage: 'no [redacted] [redacted]' })
})

test('secrets of the input are taken out of words that repeat them', async () => {
  const { management } = clientWith(async request =>
    answer({ statusCode: 400, message: `cannot read ${await request.text()}` }),
  )

  const call = management.users.create({
    username: 'bob',
    password: 'tiger',
    // The shorter one must not leave the rest of the longer one behind.
    salt: 'tiger"\\tail',
    otp: { secret: 'JBSWY3DPEHPK3PXP', recoveryCode: 'e7ad-aaa4' },
  })

  await expect(call).rejects.toMatchObject({
    serviceMessage:
      'cannot read {"username":"bob","password":"[redacted]","salt":"[redacted]",' +
      '"otp":{"secret":"[redacted]","recoveryCode":"[redacted]"}}',
  })
})

test.each([
  ['a form', { method: 'POST', bodyType: 'form' }],
  ['a query', { method: 'GET' }],
] as const)(
  'secrets are taken out of words that repeat %s, however it is encoded',
  async (_, kind) => {
    const repeated = endpoint({
      ...kind,
      path: '/api/v3/made-up',
      safety: 'write',
      access: 'anyone',
      secrets: ['code'],
      input: anything,
      output: anything,
    })
    const input = { name: 'a b&c', password: 'p&ss wörd+', nested: { token: 'a=b/c' }, code: 'c d' }
    const spelled = (text: string) => {
      const spaced = text.replaceAll('+', '%20')
      return [text, spaced, decodeURIComponent(spaced)]
    }
    const { management } = clientWith(async request => {
      const text = kind.method === 'GET' ? new URL(request.url).search : await request.text()
      return answer({ statusCode: 400, message: spelled(text).join(' ') })
    })

    const error = await management.send(repeated, input).catch((thrown: unknown) => thrown)

    expect(error).toBeInstanceOf(ApiError)
    const words = String(error)
    expect(words).toContain('name=a+b%26c&password=[redacted]')
    for (const secret of ['p&ss', 'p%26', 'rd+', 'rd%2B', 'a%3Db', 'a=b', 'c+d', 'c%20d', 'c d']) {
      expect(words).not.toContain(secret)
    }
  },
)

test('words of the service that are no secret stay as they are', async () => {
  const { management } = clientWith(() =>
    answer({ statusCode: 400, message: 'none of your 2 bobs' }),
  )

  const call = management.users.create({
    username: 'bob',
    options: { passwordEncryptType: 'none' },
  })

  await expect(call).rejects.toMatchObject({ serviceMessage: 'none of your 2 bobs' })
})
