// Generated from api/management/whitelists.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { oneOf, string, text, time } from '../../contract/values.ts'
import { applicationIdShape } from '../common/schemas.ts'

export const whitelistType = () => oneOf('USERNAME', 'EMAIL', 'PHONE')

export const whitelistEntry = () =>
  entity({
    value: string(),
    createdAt: maybe(time()),
  })

export const whitelistValuesShape = () => ({
  type: whitelistType(),
  list: batch(text()),
})

export const whitelistValues = () => z.strictObject(whitelistValuesShape())

export const listWhitelistsInput = () =>
  z.strictObject({
    type: whitelistType(),
  })

export const addWhitelistOfAppInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    ...whitelistValuesShape(),
  })

export const listWhitelistsOfAppInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    type: whitelistType(),
  })

export const deleteWhitelistOfAppInput = () =>
  z.strictObject({
    ...applicationIdShape(),
    ...whitelistValuesShape(),
  })
