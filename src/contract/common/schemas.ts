// Generated from api/contract/common.tsp by `npm run generate`.

import { entity } from '../schema.ts'
import { boolean, oneOf } from '../values.ts'

export const successResult = () =>
  entity({
    success: boolean(),
  })

export const passwordEncryptType = () => oneOf('none', 'rsa', 'sm2')

export const customFieldTarget = () => oneOf('USER', 'ROLE', 'GROUP', 'DEPARTMENT')
