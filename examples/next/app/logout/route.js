import { sessions } from '../../lib/sessions.js'

export const POST = request => sessions.logout(request)
