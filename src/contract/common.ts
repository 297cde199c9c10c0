import * as z from 'zod/mini'
import { isObject, type JsonObject } from '../utils/json.ts'
import { entity, type Schema, schemaFor } from './schema.ts'

/** Schema that lets everything pass, for endpoints that this package does not describe. */
export const anything: Schema<unknown> = { check: value => ({ ok: true, value }) }

/** Schema of a call without input. */
export const noInput: Schema<undefined> = {
  check: value =>
    value === undefined
      ? { ok: true, value }
      : { ok: false, value, issues: [{ path: '', message: 'must be left out' }] },
}

/** Schema of an answer without data. */
export const noData: Schema<void> = { check: () => ({ ok: true, value: undefined }) }

/** Schema of any JSON object. */
export const jsonObject: Schema<JsonObject> = {
  check: value =>
    isObject(value)
      ? { ok: true, value }
      : { ok: false, value, issues: [{ path: '', message: 'must be an object' }] },
}

/** Answer of an operation that only tells whether it worked. */
export interface SuccessResult {
  /** Whether the change was made. */
  success: boolean
}

/** Schema of a {@link SuccessResult}. */
export const successResult = /* @__PURE__ */ schemaFor<SuccessResult>()(() =>
  entity({ success: z.boolean() }),
)

/** How the password in a request is protected on top of TLS. */
export type PasswordEncryptType = 'none' | 'rsa' | 'sm2'

/** Schema of a {@link PasswordEncryptType}. */
export const passwordEncryptType = () => z.enum(['none', 'rsa', 'sm2'])
