import { sessions } from '../../lib/sessions.js'

export const GET = request => sessions.login(request, { returnTo: '/account' })
