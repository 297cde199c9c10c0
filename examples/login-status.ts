// Shows where a user is signed in, forces the user offline, and switches the account off and on again.
//
//   GENAUTH_USER_POOL_ID=… GENAUTH_SECRET=… GENAUTH_HOST=… GENAUTH_APP_ID=… GENAUTH_APP_SECRET=… \
//     GENAUTH_APP_HOST=… node examples/login-status.ts
import { AuthenticationClient, isGenAuthError, ManagementClient } from 'genauth'
import { setting } from './environment.ts'

const appId = setting('GENAUTH_APP_ID')
const management = new ManagementClient({
  userPoolId: setting('GENAUTH_USER_POOL_ID'),
  secret: setting('GENAUTH_SECRET'),
  host: setting('GENAUTH_HOST'),
})
const authentication = new AuthenticationClient({
  appId,
  appSecret: setting('GENAUTH_APP_SECRET'),
  appHost: setting('GENAUTH_APP_HOST'),
})

// What the user does, each on success or with the code of the error.
const ann = { username: 'ann', password: 'passw0rd' }
const outcome = (call: Promise<unknown>) =>
  call.then(
    () => 'fine',
    (error: unknown) => (isGenAuthError(error) ? `refused: ${error.code}` : Promise.reject(error)),
  )
const signIn = () => outcome(authentication.signIn.withPassword(ann))
const readProfile = () => outcome(authentication.profile.get())

const { id: userId } = await management.users.create(ann)
console.log('signs in:', await signIn())

const { active } = await management.users.checkSession({ userId, appId })
console.log('signed in:', active)
for await (const { success, loginMethod } of await management.users.getLoginHistory({ userId })) {
  console.log(`history: ${loginMethod}, ${success ? 'got in' : 'did not get in'}`)
}

// Out of every application. The user may come back.
await management.users.forceOffline({ userId })
console.log('reads the profile:', await readProfile())
console.log('signs in:', await signIn())

// Who is suspended may not.
await management.users.suspend({ userId })
console.log('signs in:', await signIn())
await management.users.activate({ userId })
console.log('signs in:', await signIn())
