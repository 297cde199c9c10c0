// Generated from api/contract/common.tsp by `npm run generate`.

import { entity } from '../schema.ts'
import { boolean, oneOf } from '../values.ts'

export function successResult() {
  return entity({ success: boolean() })
}

export function passwordEncryptType() {
  return oneOf('none', 'rsa', 'sm2')
}

export function customFieldTarget() {
  return oneOf('USER', 'ROLE', 'GROUP', 'DEPARTMENT')
}
