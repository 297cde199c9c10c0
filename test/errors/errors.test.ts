import {
  ApiError,
  CallbackError,
  ConfigurationError,
  GenAuthError,
  InputError,
  InteractionRequiredError,
  isGenAuthError,
  NetworkError,
  OAuthError,
  PopupError,
  RateLimitError,
  ResponseFormatError,
  ServerError,
  StoreError,
  TimeoutError,
  TokenError,
} from 'genauth/management'
import { expect, test, vi } from 'vitest'

const refusal = {
  operation: 'createUser',
  statusCode: 409,
  apiCode: 2200,
  serviceMessage: 'the e-mail address is taken',
  requestId: 'r-1',
}
const issues = [
  { path: 'list[0].email', message: 'must be a string' },
  { path: '', message: 'has unknown fields: a' },
]

const errors: [string, GenAuthError, object][] = [
  [
    'ConfigurationError',
    new ConfigurationError('secret must be given'),
    { code: 'invalid_configuration', message: 'secret must be given', retryable: false },
  ],
  [
    'InputError',
    new InputError('createUser', issues),
    {
      code: 'invalid_input',
      message:
        'createUser: the input is not valid: list[0].email: must be a string; has unknown fields: a',
      retryable: false,
      operation: 'createUser',
      issues,
    },
  ],
  [
    'ApiError',
    new ApiError(refusal),
    {
      code: 'api_error',
      message: 'createUser: the e-mail address is taken (status 409, code 2200, request r-1)',
      retryable: false,
      ...refusal,
      reason: 'email_taken',
    },
  ],
  [
    'RateLimitError',
    new RateLimitError({ operation: 'createUser', statusCode: 429 }, 3000),
    {
      code: 'rate_limited',
      message: 'createUser: the service gave no message (status 429)',
      retryable: true,
      operation: 'createUser',
      statusCode: 429,
      retryAfter: 3000,
    },
  ],
  [
    'ServerError',
    new ServerError({ operation: 'createUser', statusCode: 503 }),
    {
      code: 'server_error',
      message: 'createUser: the service gave no message (status 503)',
      retryable: true,
      operation: 'createUser',
      statusCode: 503,
    },
  ],
  [
    'InteractionRequiredError',
    new InteractionRequiredError(
      { operation: 'signIn', statusCode: 499, apiCode: 1636 },
      { mfaToken: 'hidden' },
    ),
    {
      code: 'interaction_required',
      message: 'signIn: mfa_required (status 499, code 1636)',
      retryable: false,
      operation: 'signIn',
      statusCode: 499,
      apiCode: 1636,
      reason: 'mfa_required',
    },
  ],
  [
    'OAuthError',
    new OAuthError('exchange', {
      error: 'invalid_grant',
      errorDescription: 'the code is spent',
      httpStatus: 400,
    }),
    {
      code: 'oauth_error',
      message: 'exchange: invalid_grant: the code is spent',
      retryable: false,
      operation: 'exchange',
      error: 'invalid_grant',
      errorDescription: 'the code is spent',
      httpStatus: 400,
      sessionEnded: false,
    },
  ],
  [
    'CallbackError',
    new CallbackError('unknown_transaction', 'no sign-in was begun here'),
    {
      code: 'invalid_callback',
      message: 'no sign-in was begun here',
      retryable: false,
      reason: 'unknown_transaction',
    },
  ],
  [
    'StoreError',
    new StoreError('set', new Error('the quota is exceeded')),
    {
      code: 'store_failed',
      message: 'the store of sessions failed to set',
      retryable: true,
      operation: 'set',
    },
  ],
  [
    'PopupError',
    new PopupError('blocked', 'the browser did not open the window'),
    {
      code: 'popup_failed',
      message: 'the browser did not open the window',
      retryable: false,
      reason: 'blocked',
    },
  ],
  [
    'TokenError',
    new TokenError('wrong_claim', 'aud is another application', { claim: 'aud' }),
    {
      code: 'invalid_token',
      message: 'aud is another application',
      retryable: false,
      reason: 'wrong_claim',
      claim: 'aud',
    },
  ],
  [
    'ResponseFormatError',
    new ResponseFormatError('getUser', issues, { httpStatus: 200, requestId: 'r-1' }),
    {
      code: 'invalid_response',
      message:
        'getUser: the answer does not have the promised form: ' +
        'list[0].email: must be a string; has unknown fields: a',
      retryable: false,
      operation: 'getUser',
      issues,
      httpStatus: 200,
      requestId: 'r-1',
    },
  ],
  [
    'NetworkError',
    new NetworkError('getUser', {
      host: 'https://example.genauth.ai',
      systemCode: 'ECONNREFUSED',
      sent: false,
      cause: new Error('hidden'),
    }),
    {
      code: 'network_error',
      message:
        'getUser: no connection to https://example.genauth.ai could be made; ' +
        'check the host and the network (ECONNREFUSED)',
      retryable: true,
      operation: 'getUser',
      host: 'https://example.genauth.ai',
      systemCode: 'ECONNREFUSED',
      sent: false,
    },
  ],
  [
    'TimeoutError',
    new TimeoutError('getUser', 10_000),
    {
      code: 'timeout',
      message: 'getUser: no complete answer within 10000 ms',
      retryable: true,
      operation: 'getUser',
      timeout: 10_000,
    },
  ],
]

test.each(errors)(
  '%s is an Error with a literal code and a plain object for logs',
  (name, error, json) => {
    expect(error).toBeInstanceOf(Error)
    expect(error).toBeInstanceOf(GenAuthError)
    expect(error.name).toBe(name)
    expect(String(error)).toBe(`${name}: ${error.message}`)
    expect(error.stack).toContain(error.message)
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name, ...json })
  },
)

test.each([500, 501, 505, 599, 601, 602])(
  'a ServerError of status %i does not pass by itself',
  statusCode => {
    expect(new ServerError({ operation: 'getUser', statusCode }).retryable).toBe(false)
  },
)

test('the cause of an error is kept', () => {
  const cause = new Error('ECONNRESET')

  expect(new NetworkError('getUser', { sent: true, cause }).cause).toBe(cause)
  expect(new TimeoutError('getUser', 1)).not.toHaveProperty('cause')
})

test('errors of another copy of the package are told as ours', async () => {
  vi.resetModules()
  const copy = await import('genauth/management')
  const foreign = new copy.TimeoutError('getUser', 1)

  expect(foreign).not.toBeInstanceOf(TimeoutError)
  expect(isGenAuthError(foreign)).toBe(true)
  expect(copy.isGenAuthError(new TimeoutError('getUser', 1))).toBe(true)
})

test.each([
  undefined,
  null,
  'text',
  new Error('plain'),
  { name: 'TimeoutError', code: 'timeout', [Symbol.for('genauth.error')]: true },
])('%o is no error of this package', value => {
  expect(isGenAuthError(value)).toBe(false)
})
