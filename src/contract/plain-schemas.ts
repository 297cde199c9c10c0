import { isObject, type JsonObject } from '../utils/json.ts'
import type { Schema } from './schema.ts'

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
