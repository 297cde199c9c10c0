import type { CustomFieldTarget } from '../../../contract/common/contract.ts'
import type { CustomDataTarget, CustomField } from '../../../management/custom-fields/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { isDate } from '../../kernel/is-date.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { customFields, definitionOf } from './custom-fields.ts'

/** Settings of custom data. */
export interface CustomDataSettings {
  /** Characters that the custom data in a request may have, as JSON. */
  readonly customDataLimit: number
  /** Whether a field of the type `ENUM` takes the label of an option too, and keeps it as it is. */
  readonly enumTakesLabels: boolean
}

/** How custom data is limited. */
export const customDataSettings = settings<CustomDataSettings>({
  customDataLimit: 1024,
  enumTakesLabels: true,
})

/** Values by `<target type>:<id>`; replaced, not changed in place. */
const customData = state(() => new Map<string, Readonly<JsonObject>>())

customFields.onRemove((world, { targetType, key }) => {
  for (const [owner, { [key]: _dropped, ...rest }] of dataOfAll(world, targetType)) {
    customData(world).set(owner, rest)
  }
})

customFields.onUpdate((world, { targetType, key, isUnique }, before) => {
  if (!isUnique || before.isUnique) return
  const values = dataOfAll(world, targetType)
    .filter(([, data]) => Object.hasOwn(data, key) && data[key] !== '')
    .map(([, data]) => data[key])
  if (new Set(values).size === values.length) return
  throw new Refused(409, {
    'zh-CN': `${key} 有重复的值`,
    'en-US': `${key} has a value more than once, and cannot become unique`,
  })
})

/** How custom data comes with what has it. */
export interface CustomDataView {
  readonly withCustomData?: boolean | undefined
  /** Whether custom fields stand beside the built-in members, which win. */
  readonly flatCustomData?: boolean | undefined
}

/** Adds custom data to what has it, where a request wants it. */
export function viewWith(
  { withCustomData = false, flatCustomData = false }: CustomDataView,
  members: JsonObject,
  customData: Readonly<JsonObject>,
): JsonObject {
  if (!withCustomData) return members
  return flatCustomData ? { ...customData, ...members } : { ...members, customData }
}

/** What a collection has to offer for its items to have custom data. */
interface Holders<Item> {
  add(world: World, item: Item): Item
  update(world: World, item: Item, changes: Partial<Item>): Item
  get(world: World, key: string): Item
  idOf(item: Item): string
  onRemove(hook: (world: World, item: Item) => void): void
}

/** Finds the id of a target, by its type. */
const idFinders = new Map<CustomFieldTarget, (world: World, target: CustomDataTarget) => string>()

/**
 * Lets the items of a collection have custom data: requests find them, and what is removed loses
 * its data. Called where the collection is declared, not per world.
 *
 * @returns how items are added and changed together with their data, and how that is read
 * @param find finds the item that a request is about. Default: by its `targetIdentifier`
 */
export function keepCustomDataOf<Item>(
  targetType: CustomFieldTarget,
  items: Holders<Item>,
  find = (world: World, { targetIdentifier }: CustomDataTarget): Item =>
    items.get(world, targetIdentifier),
) {
  idFinders.set(targetType, (world, target) => items.idOf(find(world, target)))
  items.onRemove((world, item) => {
    customData(world).delete(`${targetType}:${items.idOf(item)}`)
  })
  const write = (world: World, item: Item, values: JsonObject, act: () => Item): Item => {
    const id = items.idOf(item)
    const data = mergeCustomData(world, targetType, id, values)
    const written = act()
    putCustomData(world, targetType, id, data)
    return written
  }
  return {
    of: (world: World, item: Item) => customDataOf(world, targetType, items.idOf(item)),
    /** Adds an item; nothing was added when something is refused. */
    add: (world: World, item: Item, values: JsonObject = {}) =>
      write(world, item, values, () => items.add(world, item)),
    /** Changes an item: all of it or, when something is refused, nothing. */
    update: (world: World, item: Item, changes: Partial<Item>, values: JsonObject = {}) =>
      write(world, item, values, () => items.update(world, item, changes)),
  }
}

/** Reads the custom data of an item by its id. */
export function customDataOf(
  world: World,
  targetType: CustomFieldTarget,
  id: string,
): Readonly<JsonObject> {
  return customData(world).get(`${targetType}:${id}`) ?? {}
}

/** Puts custom data in the place of what an item has. */
export function putCustomData(
  world: World,
  targetType: CustomFieldTarget,
  id: string,
  data: JsonObject,
): void {
  customData(world).set(`${targetType}:${id}`, data)
}

/**
 * Finds the id of a target.
 *
 * @throws {@link Refused} when there is no such target
 */
export function idOfTarget(world: World, target: CustomDataTarget): string {
  const find = idFinders.get(target.targetType)
  if (find === undefined) throw malformed('targetType')
  return find(world, target)
}

/**
 * Sets values of a target: all of them or, when one is refused, none.
 *
 * @throws {@link Refused} when there is no such target, a key is not defined, or a value has the
 *   wrong type or is taken
 */
export function setValues(
  world: World,
  target: CustomDataTarget,
  list: readonly { key: string; value: unknown }[],
): void {
  const { targetType } = target
  const id = idOfTarget(world, target)
  const data = { ...customDataOf(world, targetType, id) }
  for (const { key, value } of list) {
    const field = definitionOf(world, targetType, key)
    if (field === undefined) throw malformed(key)
    writeValue(world, `${targetType}:${id}`, data, field, value)
  }
  putCustomData(world, targetType, id, data)
}

/**
 * Adds to the custom data of an item the values that come with a request about it. Keys that are
 * not defined are ignored, `null` clears a value, and the rest stays as it is.
 *
 * @returns the data, to be put when nothing else in the request is refused
 * @throws {@link Refused} when a value has the wrong type, is taken, or there is too much
 */
export function mergeCustomData(
  world: World,
  targetType: CustomFieldTarget,
  id: string,
  values: JsonObject,
): JsonObject {
  const { customDataLimit } = customDataSettings(world)
  if (JSON.stringify(values).length > customDataLimit) {
    throw new Refused(400, `customData must be less than ${customDataLimit} characters`)
  }
  const data = { ...customDataOf(world, targetType, id) }
  for (const [key, value] of Object.entries(values)) {
    const field = definitionOf(world, targetType, key)
    if (field !== undefined) writeValue(world, `${targetType}:${id}`, data, field, value)
  }
  return data
}

function writeValue(
  world: World,
  owner: string,
  data: JsonObject,
  field: CustomField,
  value: unknown,
): void {
  const { key, targetType, isUnique } = field
  if (value === undefined) return
  if (value === null) {
    delete data[key]
    return
  }
  if (!fitsField(world, field, value)) throw malformed(key)
  const isTaken = (): boolean =>
    dataOfAll(world, targetType).some(([other, others]) => other !== owner && others[key] === value)
  // An empty text is nobody's, as it is in the built-in fields that are unique.
  if (isUnique && value !== '' && isTaken()) {
    throw new Refused(409, { 'zh-CN': `${key} 已存在`, 'en-US': `the value of ${key} is taken` })
  }
  // Not by an assignment, for which the key `__proto__` is none.
  Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Custom data of every target of a type, with its key. */
function dataOfAll(world: World, targetType: string): [string, Readonly<JsonObject>][] {
  return [...customData(world)].filter(([key]) => key.startsWith(`${targetType}:`))
}

/** Tells whether a field can have a value. */
export function fitsField(
  world: World,
  { dataType, options }: CustomField,
  value: unknown,
): boolean {
  switch (dataType) {
    case 'NUMBER':
      return typeof value === 'number'
    case 'BOOLEAN':
      return typeof value === 'boolean'
    case 'DATETIME':
      return typeof value === 'string' && isTime(value)
    case 'ENUM': {
      const { enumTakesLabels } = customDataSettings(world)
      return (options ?? []).some(
        option => option.value === value || (enumTakesLabels && option.label === value),
      )
    }
    default:
      return typeof value === 'string'
  }
}

const time = /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

// Date.parse alone takes far more for a time than ISO 8601.
function isTime(text: string): boolean {
  const [, day = ''] = time.exec(text) ?? []
  return isDate(day) && !Number.isNaN(Date.parse(text))
}
