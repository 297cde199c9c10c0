import { createHmac, randomUUID } from 'node:crypto'
import { createMock, type Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { call } from './call.ts'

type Data = Readonly<Record<string, unknown>>

const userId = '60c0000000000000000000a1'
const setUp = () => createMock({ seed: { users: [{ userId, username: 'ann' }] } })

/** Signs and sends a request as the vendor's clients do: from what the caller gave, not from what goes out. */
function send(mock: Mock, method: 'GET' | 'POST', path: string, data: Data, secret?: string) {
  const { userPoolId, secret: own } = mock.managementOptions
  const headers = {
    date: new Date().toUTCString(),
    'x-authing-signature-method': 'HMAC-SHA1',
    'x-authing-signature-nonce': randomUUID(),
    'x-authing-signature-version': '1.0',
    'x-authing-userpool-id': userPoolId,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  const text = `${method}\n${lines.join('')}${path}${canonical(data)}`
  const signature = createHmac('sha1', secret ?? own)
    .update(text)
    .digest('base64')
  const authorization = `authing ${userPoolId}:${signature}`
  const options = { method, headers: { ...headers, authorization } }
  return method === 'GET'
    ? call(mock, `${path}?${queryOf(data)}`, options)
    : call(mock, path, { ...options, body: JSON.stringify(data) })
}

// A question mark for any key at all, and none of the undefined ones behind it.
function canonical(data: Data): string {
  const keys = Object.keys(data).sort()
  if (keys.length === 0) return ''
  const pairs = keys
    .filter(key => data[key] !== undefined)
    .map(key => {
      const value = data[key]
      return `${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`
    })
  return `?${pairs.join('&')}`
}

// As axios writes it: nothing for an empty list, a date as ISO 8601.
function queryOf(data: Data): URLSearchParams {
  const query = new URLSearchParams()
  const write = (value: unknown): string =>
    value instanceof Date ? value.toISOString() : String(value)
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined || value === null) continue
    if (!Array.isArray(value)) query.set(key, write(value))
    else for (const entry of value) query.append(`${key}[]`, write(entry))
  }
  return query
}

const time = new Date('2024-08-01T08:00:00Z')

test.each<[string, 'GET' | 'POST', string, Data]>([
  ['with one parameter', 'GET', 'get-custom-fields', { targetType: 'USER' }],
  ['with undefined ones', 'GET', 'get-user', { userId, withPost: undefined }],
  ['with a list', 'GET', 'get-user-batch', { userIds: [userId], withCustomData: false }],
  ['with a list of numbers', 'GET', 'get-user-batch', { userIds: [1, 2] }],
  ['with a date', 'GET', 'get-user', { userId, since: time }],
  ['with a list of dates', 'GET', 'get-user', { userId, between: [time, time] }],
  ['with a text that looks like a date', 'GET', 'get-user', { userId, since: time.toJSON() }],
  ['with null in the query', 'GET', 'get-user', { userId, userIdType: null }],
  ['with an empty list in the query', 'GET', 'get-user', { userId, withDepartmentIds: [] }],
  ['with null beside a list', 'GET', 'get-user-batch', { userIds: [userId], userIdType: null }],
  ['with null beside a date', 'GET', 'get-user', { userId, since: time, userIdType: null }],
  ['all of them undefined', 'POST', 'list-users', { keywords: undefined, options: undefined }],
  ['with none at all', 'POST', 'list-users', {}],
  ['with a date in the body', 'POST', 'list-users', { since: time }],
  ['with a date deep in the body', 'POST', 'list-users', { advanced: [{ value: time }] }],
  ['with null', 'POST', 'list-users', { since: null }],
  ['with words', 'POST', 'list-users', { keywords: 'Zoë & co=?' }],
])('takes what an official client signs %s', async (_, method, name, data) => {
  await expect(send(setUp(), method, `/api/v3/${name}`, data)).resolves.toMatchObject({
    statusCode: 200,
  })
})

test.each<['GET' | 'POST', string, Data, string]>([
  ['GET', 'get-user-batch', { userIds: [] }, 'userIds'],
  ['GET', 'get-user-batch', { userIds: null }, 'userIds'],
  ['GET', 'get-custom-fields', { targetType: [] }, 'targetType'],
  ['GET', 'get-user-batch', { userIds: undefined }, 'userIds'],
  ['GET', 'get-user', { userId: undefined, withPost: undefined }, 'userId'],
  ['GET', 'get-custom-fields', { targetType: undefined }, 'targetType'],
  ['POST', 'delete-users-batch', { userIds: [] }, 'userIds'],
])('%s %s with %j is refused for the parameter', async (method, name, data, parameter) => {
  await expect(send(setUp(), method, `/api/v3/${name}`, data)).resolves.toMatchObject({
    statusCode: 400,
    message: `参数 ${parameter} 格式错误`,
  })
})

test.each<['GET' | 'POST', string, Data]>([
  ['GET', 'get-user', { userId: undefined }],
  ['GET', 'get-user-batch', { userIds: [] }],
  ['GET', 'get-user', { userId, userIdType: null }],
  ['POST', 'list-users', { since: time }],
])('a wrong secret signs nothing: %s %s with %j', async (method, name, data) => {
  await expect(send(setUp(), method, `/api/v3/${name}`, data, 'wrong')).resolves.toMatchObject({
    statusCode: 403,
    apiCode: 1300,
  })
})
