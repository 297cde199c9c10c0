import { profileOf, sessions } from '../../../lib/sessions.js'

export const GET = request =>
  sessions.withSession(request, async session => Response.json(await profileOf(session)))
