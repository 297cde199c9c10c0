import {
  ApiError,
  AuthenticationClient,
  ConflictError,
  ForbiddenError,
  InteractionRequiredError,
  NotFoundError,
  ResponseFormatError,
  ServerError,
  UnauthorizedError,
} from 'genauth'
import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { answer, clientWith } from './support.ts'

/** Links accounts at a service that gives an answer. */
function linkAnsweredBy(body: unknown, init?: ResponseInit): Promise<void> {
  const authentication = new AuthenticationClient({
    appId: '60c0000000000000000000a2',
    appHost: 'https://example.genauth.ai',
    fetch: fetchBy(async () => answer(body, init)),
    retry: false,
  })
  return authentication.identities.linkAccounts({ primaryUserToken: 'a', secondaryUserToken: 'b' })
}

test('opens the envelope of the older API', async () => {
  await expect(
    linkAnsweredBy({ code: 200, message: 'Binding Successful' }),
  ).resolves.toBeUndefined()
})

test.each([
  [2020, UnauthorizedError, 401, 'not_signed_in'],
  [2206, UnauthorizedError, 401, 'session_expired'],
  [2207, UnauthorizedError, 401, 'not_signed_in'],
  [2005, ForbiddenError, 403, 'account_locked'],
  [2004, NotFoundError, 404, 'user_not_found'],
  [2213, ConflictError, 409, 'identity_already_linked'],
  [2214, ApiError, 400, 'identity_unreadable'],
  [2215, ConflictError, 409, 'identity_already_linked'],
  [9999, ApiError, 400, undefined],
])('tells the class of the code %i', async (code, kind, statusCode, reason) => {
  const call = linkAnsweredBy({ code, message: 'no' })

  await expect(call).rejects.toThrow(kind)
  await expect(call).rejects.toMatchObject({
    statusCode,
    apiCode: code,
    reason,
    serviceMessage: 'no',
  })
})

test.each([
  [401, UnauthorizedError],
  [404, NotFoundError],
  [500, ServerError],
])('takes the number %i for the class itself', async (code, kind) => {
  const call = linkAnsweredBy({ code, message: 'no' })

  await expect(call).rejects.toThrow(kind)
  await expect(call).rejects.toMatchObject({ statusCode: code, apiCode: undefined })
})

test('reads a next step with what it needs', async () => {
  const call = linkAnsweredBy({ code: 1640, message: 'bind', data: { key: 'k' } })

  await expect(call).rejects.toThrow(InteractionRequiredError)
  await expect(call).rejects.toMatchObject({ step: { key: 'k' } })
})

test('the newer envelope wins, and what has no words is none', async () => {
  await expect(linkAnsweredBy({ statusCode: 404, code: 200, message: 'no' })).rejects.toThrow(
    NotFoundError,
  )
  await expect(linkAnsweredBy({ code: 200 })).rejects.toThrow(ResponseFormatError)
  await expect(linkAnsweredBy({ code: '200', message: '' })).rejects.toThrow(ResponseFormatError)
})

test('any operation may be refused in it', async () => {
  const { management } = clientWith(() => answer({ code: 2004, message: 'no such user' }))

  await expect(management.users.get({ userId: 'ann' })).rejects.toMatchObject({
    code: 'not_found',
    reason: 'user_not_found',
  })
})
