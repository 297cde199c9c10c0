// Custom data ("udf"): an administrator defines fields, a user sets and lists values.
//
//   GENAUTH_USER_POOL_ID=… GENAUTH_SECRET=… GENAUTH_HOST=… \
//   GENAUTH_APP_ID=… GENAUTH_APP_SECRET=… GENAUTH_APP_HOST=… node examples/udf.ts
import { AuthenticationClient, ManagementClient } from 'genauth'
import * as z from 'zod/mini'
import { setting } from './environment.ts'

// One declaration types customData everywhere, and checks it in requests and answers.
const customFields = { school: z.string(), level: z.number(), isMember: z.boolean() }

const management = new ManagementClient({
  userPoolId: setting('GENAUTH_USER_POOL_ID'),
  secret: setting('GENAUTH_SECRET'),
  host: setting('GENAUTH_HOST'),
  customFields,
})
const authentication = new AuthenticationClient({
  appId: setting('GENAUTH_APP_ID'),
  appSecret: setting('GENAUTH_APP_SECRET'),
  appHost: setting('GENAUTH_APP_HOST'),
  customFields,
})

await management.customFields.set({
  list: [
    { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' },
    { targetType: 'USER', key: 'level', dataType: 'NUMBER', label: 'Level' },
    { targetType: 'USER', key: 'isMember', dataType: 'BOOLEAN', label: 'Is a member' },
  ],
})
const fields = await management.customFields.list({ targetType: 'USER' })
console.log(`defined: ${fields.map(field => `${field.key} (${field.dataType})`).join(', ')}`)

await authentication.signUp.withPassword({ username: 'carol', password: 'passw0rd' })
await authentication.signIn.withPassword({ username: 'carol', password: 'passw0rd' })

await authentication.customData.set('school', 'Peking University')
await authentication.customData.set('level', 3)
await authentication.customData.set('isMember', true)
console.log('set:', await authentication.customData.list())

await authentication.customData.remove('level')
console.log('after removal:', await authentication.customData.list())

// The administrator sees the same values.
const carol = await management.users.get({
  userId: 'carol',
  userIdType: 'username',
  withCustomData: true,
})
console.log(`administrator reads: ${carol.customData?.school}`)
