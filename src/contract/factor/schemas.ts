// Generated from api/contract/factor.tsp by `npm run generate`.

import { oneOf } from '../values.ts'

export const factorType = () => oneOf('OTP', 'SMS', 'EMAIL', 'FACE')
