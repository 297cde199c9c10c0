import { isGenAuthError } from 'genauth/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { profileOf, sessions } from '../../lib/sessions.js'

export default async function Account() {
  const session = await sessions.getSession({ headers: await headers() })
  if (session === undefined) redirect('/login')
  const profile = await profileOf(session).catch(error => {
    // The service has ended the session since its tokens were given.
    if (isGenAuthError(error) && error.code === 'unauthorized') redirect('/login')
    throw error
  })
  return (
    <>
      <h1>Signed in as {profile.username}</h1>
      <form method="post" action="/logout">
        <button type="submit">Sign out</button>
      </form>
    </>
  )
}
