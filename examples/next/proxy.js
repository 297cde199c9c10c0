import { forwardCookies } from 'genauth/server'
import { NextResponse } from 'next/server'
import { sessions } from './lib/sessions.js'

// Server components cannot set cookies, so tokens are refreshed here, before them.
export async function proxy(request) {
  const headers = new Headers()
  const session = await sessions.requireSession(request, headers)
  if (session instanceof Response) return session
  return NextResponse.next({ request: { headers: forwardCookies(request, headers) }, headers })
}

export const config = { matcher: '/account/:path*' }
