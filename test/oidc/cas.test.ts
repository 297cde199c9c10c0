import {
  type CasOptions,
  casLoginUrl,
  casLogoutUrl,
  InputError,
  OAuthError,
  ResponseFormatError,
  validateCasTicketV1,
  validateCasTicketV2,
} from 'genauth/oidc'
import { expect, test } from 'vitest'
import { appHost, countOf, createProvider, type Provider } from './provider.ts'

const appId = 'my-app-id'
const service = 'https://app.example.com/cas?x=1&y=2'
const ticket = 'ST-1+2'

function answering(version: 'validate' | 'serviceValidate', respond: () => Response) {
  const provider = createProvider()
  provider.answers.set(`/cas-idp/${appId}/${version}`, respond)
  return provider
}

const optionsOf = ({ fetch }: Provider): CasOptions => ({
  appId,
  appHost,
  fetch,
  retry: { baseDelay: 0, maxDelay: 0 },
})

const validateV1 = (body: string) =>
  validateCasTicketV1(optionsOf(answering('validate', () => new Response(body))), {
    service,
    ticket,
  })

const validateV2 = (body: unknown) =>
  validateCasTicketV2(optionsOf(answering('serviceValidate', () => Response.json(body))), {
    service,
    ticket,
  })

test('the addresses of login and logout carry their parameter escaped', () => {
  const options = { appId: 'my app', appHost }

  expect(casLoginUrl(options, service)).toBe(
    `${appHost}/cas-idp/my%20app?service=https%3A%2F%2Fapp.example.com%2Fcas%3Fx%3D1%26y%3D2`,
  )
  expect(casLogoutUrl(options, 'https://app.example.com/?a=b&c')).toBe(
    `${appHost}/cas-idp/logout?url=https%3A%2F%2Fapp.example.com%2F%3Fa%3Db%26c`,
  )
})

test.each([
  ['appId', () => casLoginUrl({ appId: ' ', appHost }, service)],
  ['appId', () => casLoginUrl({ appId: 'x\ud800', appHost }, service)],
  ['appHost', () => casLoginUrl({ appId, appHost: 'http://example.com' }, service)],
  ['service', () => casLoginUrl({ appId, appHost }, '')],
  ['appHost', () => casLogoutUrl({ appId, appHost: '' }, service)],
  ['url', () => casLogoutUrl({ appId, appHost }, '')],
])('a wrong %s is named', (name, run) => {
  expect(run).toThrow(new RegExp(`(^|: )${name}:? (must be|uses|has half)`))
})

test('a ticket of CAS 1.0 yields the name of the user', async () => {
  const provider = answering('validate', () => new Response('yes\nann\n'))

  await expect(validateCasTicketV1(optionsOf(provider), { service, ticket })).resolves.toEqual({
    user: 'ann',
    attributes: {},
  })

  const [request] = provider.requests
  expect(request?.method).toBe('GET')
  expect(Object.fromEntries(new URL(request?.url ?? '').searchParams)).toEqual({ service, ticket })
})

test('lines of CAS 1.0 may end as in Windows', async () => {
  await expect(validateV1('yes\r\nann\r\n')).resolves.toMatchObject({ user: 'ann' })
})

test('a ticket that CAS 1.0 does not accept is an OAuthError', async () => {
  const failure = validateV1('no\n\n')

  await expect(failure).rejects.toBeInstanceOf(OAuthError)
  await expect(failure).rejects.toMatchObject({
    operation: 'validateTicket',
    error: 'invalid_ticket',
    httpStatus: 200,
  })
})

test.each(['', 'yes', 'yes\n', 'Yes\nann', '<html>', 'yes ann'])(
  'the text %j is no answer of CAS 1.0',
  async body => {
    await expect(validateV1(body)).rejects.toBeInstanceOf(ResponseFormatError)
  },
)

test('a ticket of CAS 2.0 yields name and attributes', async () => {
  const success = { user: 'ann', attributes: { email: 'ann@example.com' } }
  const provider = answering('serviceValidate', () =>
    Response.json({ serviceResponse: { authenticationSuccess: success } }),
  )

  await expect(validateCasTicketV2(optionsOf(provider), { service, ticket })).resolves.toEqual(
    success,
  )

  const { searchParams } = new URL(provider.requests[0]?.url ?? '')
  expect(Object.fromEntries(searchParams)).toEqual({ service, ticket, format: 'JSON' })
})

test('an answer of CAS 2.0 may lack frame and attributes', async () => {
  const user = { user: 'ann', attributes: {} }

  await expect(validateV2({ authenticationSuccess: { user: 'ann' } })).resolves.toEqual(user)
  await expect(
    validateV2({ serviceResponse: { authenticationSuccess: { user: 'ann', attributes: null } } }),
  ).resolves.toEqual(user)
})

test('a refusal of CAS 2.0 is an OAuthError, with the frame and without', async () => {
  const authenticationFailure = { code: 'INVALID_SERVICE', description: 'of another service' }

  for (const body of [{ authenticationFailure }, { serviceResponse: { authenticationFailure } }]) {
    const failure = validateV2(body)
    await expect(failure).rejects.toBeInstanceOf(OAuthError)
    await expect(failure).rejects.toMatchObject({
      operation: 'validateTicket',
      error: 'INVALID_SERVICE',
      errorDescription: 'of another service',
    })
  }
  await expect(validateV2({ authenticationFailure: {} })).rejects.toMatchObject({
    error: 'invalid_ticket',
  })
})

test('a failure is a failure, whatever else the answer says', async () => {
  await expect(
    validateV2({ authenticationSuccess: { user: 'ann' }, authenticationFailure: { code: 'X' } }),
  ).rejects.toMatchObject({ error: 'X' })
})

test.each([
  [
    'XML',
    () => new Response('<cas:serviceResponse><cas:user>ann</cas:user></cas:serviceResponse>'),
  ],
  ['empty', () => Response.json({})],
  ['about nobody', () => Response.json({ authenticationSuccess: { user: '' } })],
  ['about a number', () => Response.json({ authenticationSuccess: { user: 7 } })],
])('an answer that is %s is no answer of CAS 2.0', async (_, respond) => {
  await expect(
    validateCasTicketV2(optionsOf(answering('serviceValidate', respond)), { service, ticket }),
  ).rejects.toBeInstanceOf(ResponseFormatError)
})

test('a ticket is not tried twice, since it works once', async () => {
  for (const respond of [
    () => new Response('', { status: 503 }),
    () => {
      throw new TypeError('fetch failed')
    },
  ]) {
    const provider = answering('validate', respond)
    await expect(validateCasTicketV1(optionsOf(provider), { service, ticket })).rejects.toThrow()
    expect(countOf(provider, `/cas-idp/${appId}/validate`)).toBe(1)
  }
})

test('a service that fails, and one that redirects, are typed failures', async () => {
  const failing = answering('serviceValidate', () => new Response('', { status: 500 }))
  await expect(validateCasTicketV2(optionsOf(failing), { service, ticket })).rejects.toMatchObject({
    code: 'server_error',
    operation: 'validateTicket',
  })

  const moved = answering('serviceValidate', () => Response.redirect('https://evil.example/'))
  await expect(validateCasTicketV2(optionsOf(moved), { service, ticket })).rejects.toMatchObject({
    code: 'invalid_response',
    httpStatus: 302,
  })
})

test('an abort ends a validation', async () => {
  const provider = answering('validate', () => new Response('yes\nann\n'))

  await expect(
    validateCasTicketV1(
      optionsOf(provider),
      { service, ticket },
      { signal: AbortSignal.abort(new Error('enough')) },
    ),
  ).rejects.toThrow('enough')
})

test('service and ticket are both needed', async () => {
  const provider = createProvider()

  for (const validate of [validateCasTicketV1, validateCasTicketV2]) {
    const failure = validate(optionsOf(provider), { service: '', ticket: '' })
    await expect(failure).rejects.toBeInstanceOf(InputError)
    await expect(failure).rejects.toMatchObject({
      issues: [{ path: 'service' }, { path: 'ticket' }],
    })
  }
  expect(provider.requests).toEqual([])
})
