import type { CustomFieldTarget } from '../../../contract/common/contract.ts'
import type { CustomField } from '../../../management/custom-fields/contract.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { customDataOf, fitsField } from '../custom-fields/custom-data.ts'
import { definitionOf } from '../custom-fields/custom-fields.ts'
import type { StoredUser } from './users.ts'

/** What values of a field are; a list has all that there can be. */
export type Kind = (typeof plainKinds)[number] | readonly string[]

const plainKinds = ['text', 'texts', 'number', 'boolean', 'time'] as const

const kinds: Readonly<Record<(typeof plainKinds)[number], readonly string[]>> = {
  text: [
    ...['id', 'userId', 'tenantId', 'externalId', 'username', 'email', 'phone'],
    ...['phoneCountryCode', 'nickname', 'photo', 'lastIp', 'lastLoginApp', 'device', 'browser'],
    ...['company', 'name', 'givenName', 'familyName', 'middleName', 'preferredUsername'],
    ...['profile', 'website', 'birthdate', 'zoneinfo', 'locale', 'address', 'formatted'],
    ...['streetAddress', 'locality', 'region', 'postalCode', 'city', 'province', 'country'],
    ...['identityNumber', 'userSourceId', 'mainDepartmentId'],
  ],
  texts: ['registerSource'],
  number: ['loginsCount', 'passwordSecurityLevel'],
  boolean: ['emailVerified', 'phoneVerified', 'resetPasswordOnNextLogin'],
  time: [
    ...['createdAt', 'updatedAt', 'signedUp', 'statusChangedAt'],
    ...['lastLogin', 'lastMfaTime', 'passwordLastSetAt'],
  ],
}

const enumerations: Readonly<Record<string, readonly string[]>> = {
  status: ['Activated', 'Suspended', 'Deactivated', 'Resigned', 'Archived'],
  workStatus: ['Active', 'Closed'],
  gender: ['M', 'F', 'U'],
  userSourceType: ['excel', 'register', 'adminCreated', 'sync'],
}

/** A field that lists are searched, filtered and sorted by. */
export interface ListField<Item> {
  readonly name: string
  /** Reads the field. */
  readonly of: (item: Item) => unknown
  /** Tells whether the field can have a value. */
  readonly canBe: (value: unknown) => boolean
  /** Makes what is compared of a value: text says nothing of which time comes first. */
  readonly comparable: (value: unknown) => unknown
}

/** A field of users. */
export type UserField = ListField<StoredUser>

/**
 * Finds a field by the name that requests use, custom fields included.
 *
 * @throws {@link Refused} that names the parameter and the field, when there is none
 */
export function userField(world: World, parameter: string, name: string): UserField {
  const kind = kindOf(name)
  const isId = name === 'id' || name === 'userId'
  if (kind !== undefined) {
    return builtInField(name, kind, ({ userId, profile }) => (isId ? userId : profile[name]))
  }
  return customField(world, 'USER', parameter, name, ({ userId }) => userId)
}

/**
 * Finds a custom field of a target.
 *
 * @throws {@link Refused} that names the parameter and the field, when there is none
 */
export function customField<Item>(
  world: World,
  targetType: CustomFieldTarget,
  parameter: string,
  name: string,
  idOf: (item: Item) => string,
): ListField<Item> {
  const definition = definitionOf(world, targetType, name)
  if (definition === undefined) {
    throw badFilter(parameter, `没有字段 ${name}`, `there is no field ${name}`)
  }
  return {
    name,
    of: item => customDataOf(world, targetType, idOf(item))[name],
    canBe: value => fitsField(world, definition, value),
    comparable: definition.dataType === 'DATETIME' ? timeOf : itself,
  }
}

/** Makes a field of what its values are. */
export function builtInField<Item>(
  name: string,
  kind: Kind,
  of: (item: Item) => unknown,
): ListField<Item> {
  return {
    name,
    of,
    canBe: value => isOf(kind, value),
    comparable: kind === 'time' ? timeOf : itself,
  }
}

/** Refuses a filter, with the parameter that it is in and what is wrong with it. */
export function badFilter(parameter: string, chinese: string, english: string): Refused {
  return new Refused(400, {
    'zh-CN': `参数 ${parameter} 格式错误：${chinese}`,
    'en-US': `parameter ${parameter} is malformed: ${english}`,
  })
}

function kindOf(name: string): Kind | undefined {
  if (Object.hasOwn(enumerations, name)) return enumerations[name]
  return plainKinds.find(kind => kinds[kind].includes(name))
}

const dataTypes = {
  text: 'STRING',
  texts: 'STRING',
  number: 'NUMBER',
  boolean: 'BOOLEAN',
  time: 'DATETIME',
} as const

/** The type of a built-in field, in the words of definitions of fields. */
export function typeOfField(name: string): Pick<CustomField, 'dataType' | 'options'> {
  const kind = kindOf(name) ?? 'text'
  if (typeof kind === 'string') return { dataType: dataTypes[kind] }
  return { dataType: 'ENUM', options: kind.map(value => ({ value, label: value })) }
}

function isOf(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'text':
    case 'texts':
      return typeof value === 'string'
    case 'time':
      return ['number', 'string'].includes(typeof value) && !Number.isNaN(timeOf(value))
    case 'number':
    case 'boolean':
      return typeof value === kind
    default:
      return kind.some(known => known === value)
  }
}

/** Milliseconds of a time, which comes as that or as ISO 8601. */
function timeOf(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === 'number') return value
  return typeof value === 'string' ? Date.parse(value) : Number.NaN
}

function itself(value: unknown): unknown {
  return value
}
