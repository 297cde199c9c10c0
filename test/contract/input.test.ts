import { endpoint, InputError, ManagementClient, noData, noInput } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { lazyEndpoint } from '../../src/contract/endpoint.ts'
import { answer, clientWith, success } from '../http/support.ts'

const { users } = new ManagementClient(createMock().managementOptions)
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `u${index}`)
const listing = (pagination: object) => users.list({ options: { pagination } })

test.each([
  ['userId', 'must have at least 1 character', () => users.get({ userId: '' })],
  ['userIds', 'must have at least 1 item', () => users.getBatch({ userIds: [] })],
  ['userIds', 'must have at most 50 items', () => users.deleteBatch({ userIds: ids(51) })],
  ['userIds[1]', 'must have at least 1 character', () => users.getBatch({ userIds: ['a', ''] })],
  ['options.pagination.page', 'must be at least 1', () => listing({ page: 0 })],
  ['options.pagination.page', 'must be an int', () => listing({ page: 1.5 })],
  ['options.pagination.limit', 'must be at most 50', () => listing({ limit: 51 })],
  [
    'options',
    'has unknown fields: size',
    () => Reflect.apply(users.list.bind(users), undefined, [{ options: { size: 1 } }]),
  ],
])('an issue of %s says: %s', async (path, message, call) => {
  const error: unknown = await call().catch((thrown: unknown) => thrown)

  expect(error).toBeInstanceOf(InputError)
  expect(error).toMatchObject({ issues: [{ path, message }] })
})

test('a call that takes no input refuses one', async () => {
  const { management, requests } = clientWith(() => answer(success))
  const ping = endpoint({
    name: 'ping',
    method: 'GET',
    path: '/api/v3/ping',
    safety: 'read',
    access: 'administrator',
    input: noInput,
    output: noData,
  })

  await expect(management.send(ping, undefined)).resolves.toBeUndefined()
  const call = management.send(
    ping,
    // @ts-expect-error: it takes none
    { a: 1 },
  )
  await expect(call).rejects.toMatchObject({
    name: 'InputError',
    issues: [{ path: '', message: 'must be left out' }],
  })
  expect(requests).toHaveLength(1)
})

test('an endpoint that is described by the caller is signed, sent and checked as any other', async () => {
  const { management, requests } = clientWith(() => answer({ statusCode: 404, apiCode: 2004 }))
  const archive = endpoint({
    name: 'archiveUser',
    method: 'POST',
    path: '/api/v3/archive-user',
    safety: 'write',
    access: 'administrator',
    input: { check: value => ({ ok: true, value }) },
    output: noData,
  })

  await expect(management.send(archive, { userId: 'u1' })).rejects.toMatchObject({
    name: 'NotFoundError',
    operation: 'archiveUser',
    reason: 'user_not_found',
  })
  expect(requests[0]?.headers.get('authorization')).toMatch(/^GenAuth /)
  await expect(requests[0]?.text()).resolves.toBe('{"userId":"u1"}')
})

const description = {
  name: 'x',
  method: 'GET',
  path: '/x',
  safety: 'read',
  access: 'anyone',
  input: noInput,
  output: noData,
} as const

test('a caller cannot change the description of an endpoint afterwards', () => {
  expect(Object.isFrozen(endpoint(description))).toBe(true)
})

test('an endpoint of a contract is put together when it is first asked for, and once', () => {
  const made: string[] = []
  const getX = lazyEndpoint(() => {
    made.push('x')
    return description
  })
  expect(made).toEqual([])

  expect(getX()).toBe(getX())
  expect(getX()).toEqual(endpoint(description))
  expect(made).toEqual(['x'])
})
