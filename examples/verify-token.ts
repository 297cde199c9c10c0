// Verifies the tokens of a sign-in, as a backend does with what a browser sends it.
//
//   GENAUTH_APP_ID=… GENAUTH_APP_SECRET=… GENAUTH_APP_HOST=… node examples/verify-token.ts
import { AuthenticationClient } from 'genauth'
import {
  createRemoteJwks,
  decodeToken,
  TokenError,
  verifyAccessToken,
  verifyIdToken,
} from 'genauth/tokens'
import { setting } from './environment.ts'

const appId = setting('GENAUTH_APP_ID')
const appSecret = setting('GENAUTH_APP_SECRET')
const appHost = setting('GENAUTH_APP_HOST')
const issuer = `${appHost}/oidc`

const authentication = new AuthenticationClient({ appId, appSecret, appHost })
await authentication.signUp.withPassword({ username: 'dave', password: 'passw0rd' })
const tokens = await authentication.signIn.withPassword({ username: 'dave', password: 'passw0rd' })

// New applications sign ID tokens with their secret (HS256).
const claims = await verifyIdToken(tokens.id_token ?? '', {
  issuer,
  audience: appId,
  secret: appSecret,
  accessToken: tokens.access_token,
})
console.log(`ID token of a user with an id of ${claims.sub.length} characters`)

// Access tokens are signed with the keys of the issuer, which are fetched once and kept.
const keys = createRemoteJwks({ appHost })
const access = await verifyAccessToken(tokens.access_token, { issuer, audience: appId, keys })
console.log(`access token for ${access.scope}`)

// Decoding is no verification: the type says so.
const { header } = decodeToken(tokens.access_token)
console.log(`signed by ${header.alg}`)

// A token that was tampered with is told from one that is only old.
try {
  await verifyAccessToken(`${tokens.access_token.slice(0, -8)}AAAAAAAA`, {
    issuer,
    audience: appId,
    keys,
  })
} catch (error) {
  if (!(error instanceof TokenError)) throw error
  console.log(`tampered: ${error.reason}`)
}
