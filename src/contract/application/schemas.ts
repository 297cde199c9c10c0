// Generated from api/contract/application.tsp by `npm run generate`.

import { oneOf } from '../values.ts'

export function applicationType() {
  return oneOf('web', 'spa', 'native', 'api', 'mfa', 'mini-program', 'gateway-app', 'gateway-agent')
}
