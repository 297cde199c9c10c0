// Generated from api/contract/application.tsp by `npm run generate`.

import { oneOf } from '../values.ts'

export const applicationType = () =>
  oneOf('web', 'spa', 'native', 'api', 'mfa', 'mini-program', 'gateway-app', 'gateway-agent')
