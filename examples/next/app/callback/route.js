import { sessions } from '../../lib/sessions.js'

export const GET = request => sessions.callback(request)
