// Creates users as an administrator, in the two forms of the product's documentation.
//
//   GENAUTH_USER_POOL_ID=… GENAUTH_SECRET=… GENAUTH_HOST=… node examples/create-user.ts
import { isGenAuthError, ManagementClient } from 'genauth'
import { setting } from './environment.ts'

const management = new ManagementClient({
  userPoolId: setting('GENAUTH_USER_POOL_ID'),
  secret: setting('GENAUTH_SECRET'),
  host: setting('GENAUTH_HOST'),
})

// By user name and password.
const bob = await management.users.create({ username: 'bob', password: 'passw0rd' })
console.log(`created ${bob.username}, ${bob.status}, id of ${bob.id.length} characters`)

// By phone, carried over from an old system. The service counts sign-ins and keeps the time of
// registration itself, so what the old system knew of them goes into custom fields.
await management.customFields.set({
  list: [
    { targetType: 'USER', key: 'oldLogins', dataType: 'NUMBER', label: 'Sign-ins before the move' },
    { targetType: 'USER', key: 'memberSince', dataType: 'DATETIME', label: 'Member since' },
  ],
})
const created = await management.users.create({
  phone: '13800000000',
  nickname: 'Nick',
  customData: { oldLogins: 2, memberSince: '2020-10-15T17:55:37.000Z' },
})
const nick = await management.users.get({ userId: created.id, withCustomData: true })
console.log(`created ${nick.nickname}, ${JSON.stringify(nick.customData)}`)

// A name that is taken is an error with a reason to branch on.
try {
  await management.users.create({ username: 'bob', password: 'another' })
} catch (error) {
  if (!isGenAuthError(error)) throw error
  console.log(`refused: ${error.code}`)
}
