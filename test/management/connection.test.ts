import {
  anything,
  endpoint,
  Groups,
  jsonObject,
  ManagementClient,
  ManagementConnection,
  Roles,
  Users,
} from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import * as z from 'zod'

test('topics on one connection see the same pool', async () => {
  const connection = new ManagementConnection(createMock().managementOptions)
  const [users, groups, roles] = [
    new Users(connection),
    new Groups(connection),
    new Roles(connection),
  ]

  const { id } = await users.create({ username: 'ann' })
  await groups.create({ code: 'staff', name: 'Staff', description: '' })
  await groups.addMembers({ code: 'staff', userIds: [id] })
  await roles.create({ code: 'editor' })
  const targets = [{ targetType: 'GROUP' as const, targetIdentifier: 'staff' }]
  await roles.assign({ code: 'editor', targets })

  await expect(users.getGroups({ userId: id })).resolves.toMatchObject([{ code: 'staff' }])
  await expect(users.getRoles({ userId: id })).resolves.toMatchObject([{ code: 'editor' }])
})

test('topics on one connection share its management token', async () => {
  const mock = createMock()
  const connection = new ManagementConnection({
    ...mock.managementOptions,
    authorization: 'token',
  })

  await new Users(connection).list()
  await new Groups(connection).list()

  const operations = mock.journal.calls().map(({ operation }) => operation)
  expect(operations).toEqual(['getManagementToken', 'listUsers', 'listGroups'])
})

test('custom fields of a connection are those of its topics', async () => {
  const connection = new ManagementConnection({
    ...createMock().managementOptions,
    customFieldsOf: { GROUP: { floor: z.number() } },
  })
  const groups = new Groups(connection)

  const created = groups.create({
    code: 'staff',
    name: 'Staff',
    description: '',
    customData: { floor: 'first' },
  })

  await expect(created).rejects.toMatchObject({ issues: [{ path: 'customData.floor' }] })
})

test('a client is made of a connection that is there', async () => {
  const connection = new ManagementConnection(createMock().managementOptions)

  const management = new ManagementClient(connection)
  await new Users(connection).create({ username: 'ann' })

  await expect(management.users.list()).resolves.toMatchObject({ totalCount: 1 })
})

test('a connection calls what has no method', async () => {
  const connection = new ManagementConnection(createMock().managementOptions)
  const listUsers = endpoint({
    name: 'listUsers',
    method: 'POST',
    path: '/api/v3/list-users',
    safety: 'read',
    access: 'administrator',
    input: anything,
    output: jsonObject,
  })

  await expect(connection.send(listUsers, {})).resolves.toMatchObject({ totalCount: 0 })
})
