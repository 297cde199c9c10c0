// Makes an application for the staff alone, signs somebody in, and gives it another secret.
//
//   GENAUTH_USER_POOL_ID=… GENAUTH_SECRET=… GENAUTH_HOST=… GENAUTH_APP_HOST=… node examples/applications.ts
import { AuthenticationClient, isGenAuthError, ManagementClient } from 'genauth'
import { setting } from './environment.ts'

const management = new ManagementClient({
  userPoolId: setting('GENAUTH_USER_POOL_ID'),
  secret: setting('GENAUTH_SECRET'),
  host: setting('GENAUTH_HOST'),
})
const { applications, applicationAccess, groups, users } = management

const { appId } = await applications.create({ appName: 'Shop', appIdentifier: 'staff-shop' })
console.log(`made: ${(await applications.getSummary({ appId })).appIdentifier}`)

// Nobody may use it but the staff.
const password = 'passw0rd-2026'
const ann = await users.create({ username: 'ann', password })
await users.create({ username: 'bob', password })
await groups.create({ code: 'staff', name: 'Staff', description: 'Who works here' })
await groups.addMembers({ code: 'staff', userIds: [ann.id] })
await applicationAccess.updateStrategy({ appId, permissionStrategy: 'DENY_ALL' })
await applicationAccess.authorize({
  appId,
  list: [{ targetType: 'GROUP', targetIdentifier: ['staff'], effect: 'ALLOW' }],
})
const { authType, targetName } = await applicationAccess.explain({
  appId,
  targetType: 'USER',
  targetId: ann.id,
})
console.log(`ann: ${authType} ${targetName}`)

// The service has the application at `https://staff-shop.genauth.ai`.
const { secret } = await applications.getSecret({ appId })
const appHost = setting('GENAUTH_APP_HOST')
const shop = new AuthenticationClient({ appId, appSecret: secret, appHost })
for (const username of ['ann', 'bob']) {
  try {
    await shop.signIn.withPassword({ username, password })
    console.log(`${username}: signed in`)
  } catch (error) {
    if (!isGenAuthError(error)) throw error
    console.log(`${username}: ${error.code}`)
  }
}
console.log('active:', (await applications.listActiveUsers({ appId })).totalCount)

const renewed = await applications.refreshSecret({ appId })
console.log('another secret:', renewed.secret !== secret)
await applications.delete({ appId })
console.log('left:', (await applications.list()).totalCount)
