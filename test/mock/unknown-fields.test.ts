import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { administrator, call } from './call.ts'

const setUp = async () => {
  const mock = createMock({ seed: { users: [{ username: 'ann' }] } })
  return { mock, headers: await administrator(mock) }
}

test('ignores a field that the operation does not know, and notes its name', async () => {
  const { mock, headers } = await setUp()
  const body = { username: 'bob', nickName: 'Bob' }

  const answer = await call(mock, '/api/v3/create-user', { body, headers })

  expect(answer).toMatchObject({ statusCode: 200, data: { username: 'bob' } })
  expect(answer.data).not.toHaveProperty('nickName')
  expect(mock.journal.calls('createUser')).toMatchObject([{ unknownFields: ['nickName'] }])
})

test('notes where unknown fields are, in objects and in lists', async () => {
  const { mock, headers } = await setUp()
  const body = {
    list: [{ username: 'bob' }, { username: 'cid', age: 7, size: 8 }],
    options: { sendNotification: { sendEmail: true }, dryRun: true },
  }

  const answer = await call(mock, '/api/v3/create-users-batch', { body, headers })

  expect(answer).toMatchObject({
    statusCode: 200,
    data: [{ username: 'bob' }, { username: 'cid' }],
  })
  const [entry] = mock.journal.calls('createUsersBatch')
  expect([...(entry?.unknownFields ?? [])].sort()).toEqual([
    'list[1].age',
    'list[1].size',
    'options.dryRun',
    'options.sendNotification.sendEmail',
  ])
})

test('ignores unknown parameters of a query', async () => {
  const { mock, headers } = await setUp()
  const path = '/api/v3/get-user?userId=ann&userIdType=username&withCustomData=true&verbose=1'

  const answer = await call(mock, path, { headers })

  expect(answer).toMatchObject({ statusCode: 200, data: { username: 'ann', customData: {} } })
  expect(mock.journal.calls('getUser')).toMatchObject([{ unknownFields: ['verbose'] }])
})

test('refuses what is wrong besides, and notes unknown fields of refused requests too', async () => {
  const { mock, headers } = await setUp()
  const ask = (body: object) => call(mock, '/api/v3/create-user', { body, headers })

  await expect(ask({ nickName: 'Bob' })).resolves.toMatchObject({
    statusCode: 400,
    message: 'Must contain one of the following fields: username, phone, email',
  })
  await expect(ask({ username: 'ann', age: 7 })).resolves.toMatchObject({ apiCode: 2034 })
  expect(mock.journal.calls('createUser')).toMatchObject([
    { statusCode: 400, unknownFields: ['nickName'] },
    { statusCode: 409, unknownFields: ['age'] },
  ])
})

test('keeps no value of an unknown field', async () => {
  const { mock, headers } = await setUp()

  await call(mock, '/api/v3/create-user', { body: { username: 'bob', pin: 'se-cret' }, headers })

  expect(JSON.stringify(mock.journal.calls())).not.toContain('se-cret')
})

test('an entry of a request without unknown fields does not mention them', async () => {
  const { mock, headers } = await setUp()

  await call(mock, '/api/v3/create-user', { body: { username: 'bob' }, headers })

  expect(mock.journal.calls('createUser')[0]).not.toHaveProperty('unknownFields')
})

test('the client stays strict: it sends nothing that the service would ignore', async () => {
  const { mock } = await setUp()
  const management = new ManagementClient(mock.managementOptions)

  await expect(
    // @ts-expect-error: no such field
    management.users.create({ username: 'bob', nickName: 'Bob' }),
  ).rejects.toMatchObject({ code: 'invalid_input' })
  expect(mock.journal.calls('createUser')).toEqual([])
})
