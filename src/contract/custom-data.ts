import * as z from 'zod/mini'
import type { CustomFieldTarget } from './common/contract.ts'
import { record } from './values.ts'

/**
 * The part of a Standard Schema that this package uses: what zod, valibot, arktype and others
 * offer for the value of one field.
 *
 * @see {@link https://standardschema.dev | Standard Schema}
 */
export interface FieldSchema<Value = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    /** Checks a value: `issues` in what it gives back say what is wrong. */
    readonly validate: (value: unknown) => unknown
    readonly types?: { readonly input: Value; readonly output: unknown } | undefined
  }
}

/** Custom fields of one target: a schema for the value of each, by key. */
export type CustomFieldSchemas = Readonly<Record<string, FieldSchema>>

/** Custom fields of the targets that are not users. */
export interface OtherCustomFields {
  /** Fields of groups. */
  readonly GROUP?: CustomFieldSchemas
  /** Fields of roles. */
  readonly ROLE?: CustomFieldSchemas
  /** Fields of departments. */
  readonly DEPARTMENT?: CustomFieldSchemas
}

/**
 * The fields that a client has declared for a target, or any where it has declared none:
 * `CustomDataOf<FieldsOf<Others, 'GROUP'>>` is the type of a group's `customData`.
 */
export type FieldsOf<Others extends OtherCustomFields, Target extends keyof OtherCustomFields> =
  Others extends Readonly<Record<Target, infer Fields extends CustomFieldSchemas>>
    ? Fields
    : CustomFieldSchemas

/**
 * Where in an input or an answer there is custom data, and whose. A place is a path such as
 * `customData`, `list[].customData`, `[].customData` where the value is an array itself, an empty
 * path where the value is the data itself, or `list[key=value]` where a list has the data as pairs
 * of `key` and `value`. Lists are entered wherever they are found; `[]` is for the reader.
 *
 * The target may be named by a member of the input: `{ in: 'targetType' }`.
 */
export type CustomDataPlaces = Readonly<Record<string, CustomFieldTarget | { readonly in: string }>>

/** Values of custom fields by key. */
export type CustomData = Record<string, unknown>

/**
 * The type of `customData` that a declaration of custom fields yields. Each field may be absent or
 * `null`, because no field is ever required of a user who existed before it.
 */
export type CustomDataOf<Fields extends CustomFieldSchemas> = {
  -readonly [Key in keyof Fields]?: ValueOf<Fields[Key]> | null | undefined
}

type ValueOf<Schema> = Schema extends FieldSchema<infer Value> ? Value : unknown

/** Schema of `customData` in a request. */
export function customDataInput() {
  return z.optional(record())
}

/**
 * Schema of `customData` in an answer. Its type is `never`, which fits every type: only the client
 * knows the fields, and checks their values.
 */
export function customDataOutput() {
  return z.nullish(record() as unknown as z.ZodMiniType<never>)
}
