// Generated from api/contract/factor.tsp by `npm run generate`.

import { oneOf } from '../values.ts'

export function factorType() {
  return oneOf('OTP', 'SMS', 'EMAIL', 'FACE')
}
