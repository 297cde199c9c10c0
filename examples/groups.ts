// Puts users into a group, gives the group a role for some time, and asks who may do what.
//
//   GENAUTH_USER_POOL_ID=… GENAUTH_SECRET=… GENAUTH_HOST=… node examples/groups.ts
import { isGenAuthError, ManagementClient } from 'genauth'
import { setting } from './environment.ts'

const management = new ManagementClient({
  userPoolId: setting('GENAUTH_USER_POOL_ID'),
  secret: setting('GENAUTH_SECRET'),
  host: setting('GENAUTH_HOST'),
})

// A script that runs again meets the group that it made before.
const press = { code: 'press', name: 'Press', description: 'Who writes' }
const { created } = await management.groups.createOrUpdate(press)
console.log(`${press.code}: ${created ? 'created' : 'there already'}`)

const [ann, bob] = await management.users.createBatch({
  list: [{ username: 'ann' }, { username: 'bob' }],
})
if (ann === undefined || bob === undefined) throw new Error('The service created nobody')
await management.groups.addMembers({ code: 'press', userIds: [ann.id, bob.id] })
for await (const user of await management.groups.listMembers({ code: 'press' })) {
  console.log(`member: ${user.username}`)
}

// Whoever is in the group is an editor for a week.
await management.roles.create({ code: 'editor', name: 'Editor' })
await management.roles.assign({
  code: 'editor',
  targets: [{ targetType: 'GROUP', targetIdentifier: 'press' }],
  endTime: Date.now() + 7 * 86_400_000,
})
const roles = [{ code: 'editor' }]
console.log(
  'ann may edit:',
  (await management.users.hasAnyRole({ userId: ann.id, roles })).hasAnyRole,
)

await management.groups.removeMembers({ code: 'press', userIds: [ann.id] })
console.log('and now:', (await management.users.hasAnyRole({ userId: ann.id, roles })).hasAnyRole)

// A group that does not exist is an error to branch on.
try {
  await management.groups.addMembers({ code: 'prs', userIds: [bob.id] })
} catch (error) {
  if (!isGenAuthError(error)) throw error
  console.log(`refused: ${error.code}`)
}
