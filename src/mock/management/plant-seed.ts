import type { Schema } from '../../contract/schema.ts'
import { ConfigurationError } from '../../errors/configuration-error.ts'
import { setCustomFields } from '../../management/custom-fields/contract.ts'
import { createUser } from '../../management/users/contract.ts'
import type { Pool } from '../engine/pool.ts'
import { Refused } from '../engine/refused.ts'
import type { Seed } from '../engine/seed.ts'
import { addUser } from '../engine/users.ts'
import { defineFields } from './custom-fields.ts'

const members = ['userPoolId', 'secret', 'accessKeys', 'apps', 'customFields', 'users']

/**
 * Puts the custom fields and users of a seed into a pool, by the rules that an administrator's
 * requests go by.
 *
 * @throws {@link ConfigurationError} that names the entry and the rule it breaks
 */
export function plantSeed(pool: Pool, seed: Seed): void {
  const unknown = Object.keys(seed).find(name => !members.includes(name))
  if (unknown !== undefined) throw new ConfigurationError(`seed.${unknown} is no member of a seed`)
  for (const [index, { appId }] of pool.apps.entries()) {
    if (pool.apps.findIndex(app => app.appId === appId) < index) {
      throw new ConfigurationError(`seed.apps[${index}].appId: belongs to another application`)
    }
  }

  const { customFields = [], users = [] } = seed
  for (const [index, field] of customFields.entries()) {
    const place = `seed.customFields[${index}]`
    const list = [{ label: field.key, ...field }]
    check(place, setCustomFields.input, { list })
    withPlace(place, () => defineFields(pool, list))
  }
  for (const [index, { userId, ...user }] of users.entries()) {
    const place = `seed.users[${index}]`
    check(place, createUser.input, user)
    if (userId !== undefined && pool.users.has(userId)) {
      throw new ConfigurationError(`${place}.userId: belongs to another user`)
    }
    withPlace(place, () =>
      addUser(pool, user, { userSourceType: 'adminCreated', registerSource: 'unknown', userId }),
    )
  }
}

function check(place: string, schema: Schema<unknown>, input: unknown): void {
  const checked = schema.check(input)
  if (checked.ok) return
  const [issue] = checked.issues
  // What a request has in a list of one is the entry itself here.
  const path = issue?.path.replace(/^list\[0\]/, '').replace(/^(?=\w)/, '.') ?? ''
  throw new ConfigurationError(`${place}${path}: ${issue?.message ?? 'is not valid'}`)
}

function withPlace(place: string, plant: () => void): void {
  try {
    plant()
  } catch (error) {
    if (error instanceof Refused) throw new ConfigurationError(`${place}: ${error.message}`)
    throw error
  }
}
