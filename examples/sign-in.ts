// A sign-in that wants all there is: second factor, new password, more of the profile. Against GenAuth
// in memory, which shows what a user would read and type: node examples/sign-in.ts
import { AuthenticationClient, ManagementClient, type NextStep, NextStepError } from 'genauth'
import { createMock } from 'genauth/mock'

const email = 'ann@example.com'
const mock = createMock({
  seed: {
    apps: [{ mfa: 'required', requiredFields: ['company'] }],
    users: [{ username: 'ann', email, password: 'passw0rd' }],
  },
})
const management = new ManagementClient(mock.managementOptions)
const authentication = new AuthenticationClient(mock.authenticationOptions)

// An administrator has given ann a password, which she has to replace.
const { id } = await management.users.get({ userId: 'ann', userIdType: 'username' })
await management.users.update({
  userId: id,
  password: 'g1ven once',
  options: { resetPasswordOnNextLogin: true },
})

/** Takes a step as the user would: each gives the tokens, or throws the error of the next one. */
async function take(next: NextStep) {
  switch (next.kind) {
    case 'mfa': {
      mock.clock.advance('1m') // One code a minute.
      await next.sendEmail()
      return next.verifyEmail(mock.inbox.code(email))
    }
    case 'resetPassword':
      return next.setPassword('my 0wn')
    case 'completeProfile':
      return next.complete({ company: 'Acme' })
    default:
      throw new Error(`Only the service's own page can go on with ${next.kind}`)
  }
}

let attempt = authentication.signIn.withPassword({ username: 'ann', password: 'g1ven once' })
for (;;) {
  try {
    const { token_type, expires_in } = await attempt
    console.log(`signed in: ${token_type}, ${expires_in / 86_400} days`)
    break
  } catch (error) {
    if (!(error instanceof NextStepError)) throw error
    console.log(`wanted: ${error.next.kind}`)
    attempt = take(error.next)
  }
}

const { company } = await authentication.profile.get()
console.log(`works for ${company}`)
