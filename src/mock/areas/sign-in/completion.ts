import type { JsonObject } from '../../../utils/json.ts'
import type { Refused } from '../../kernel/refused.ts'
import type { Context } from '../../kernel/route.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import { customDataOf } from '../custom-fields/custom-data.ts'
import { definitionOf } from '../custom-fields/custom-fields.ts'
import { guardUserCalls } from '../tokens/check-user.ts'
import { holdGrants } from '../tokens/held-grants.ts'
import { readEarlyToken } from '../tokens/read-tokens.ts'
import { type StoredUser, users } from '../users/users.ts'
import { nextStep } from './next-step.ts'

// How the service's own pages complete a profile is not documented. Here the tokens come along with the
// demand, and are good for nothing else before it is met.

interface Awaiting {
  readonly appId: string
  readonly userId: string | undefined
  readonly tokens: JsonObject
}

/** Sign-ins whose profile is not complete, by the id of their grant. */
const awaiting = state(() => new Map<string, Awaiting>())

const open = ['/api/v3/get-profile', '/api/v3/update-profile']

guardUserCalls((world, { grantId }, path) => {
  if (open.includes(path)) return
  const demand = demandOf(world, grantId)
  if (demand !== undefined) throw demand
})

holdGrants((world, grantId) => demandOf(world, grantId) !== undefined)

/**
 * Finds the members that an application wants a profile to have, and that it lacks. A custom field
 * that is not defined any more is none, because nobody could give it a value.
 */
export function missingFields(world: World, app: StoredApp, user: StoredUser): string[] {
  const { requiredFields = [] } = app
  const data = customDataOf(world, 'USER', user.userId)
  return requiredFields.filter(field => {
    const key = customKeyOf(field)
    if (key !== undefined && definitionOf(world, 'USER', key) === undefined) return false
    const value = key === undefined ? user.profile[field] : data[key]
    return value === undefined || value === null || value === ''
  })
}

/** The key of a member that is a custom field; `undefined` of a built-in one. */
export function customKeyOf(field: string): string | undefined {
  const prefix = 'customData.'
  return field.startsWith(prefix) ? field.slice(prefix.length) : undefined
}

/** Makes tokens wait for the profile; gives what the sign-in is answered with. */
export async function awaitProfile(
  { world, origin }: Context,
  { appId }: StoredApp,
  tokens: JsonObject,
  fields: readonly string[],
): Promise<Refused> {
  const token = await readEarlyToken(world, String(tokens.access_token), origin)
  if (token !== undefined) {
    const { grantId, userId } = token.session
    awaiting(world).set(grantId, { appId, userId, tokens })
  }
  return demandFor(tokens, fields)
}

/**
 * Demands what is still missing after a change of a profile that was waited for.
 *
 * @throws {@link Refused} 1642
 */
export async function checkCompleted({ world, headers, origin }: Context): Promise<void> {
  const bearer = (headers.get('authorization') ?? '').replace(/^Bearer /, '')
  const token = await readEarlyToken(world, bearer, origin)
  const demand = token && demandOf(world, token.session.grantId)
  if (demand !== undefined) throw demand
}

function demandOf(world: World, grantId: string): Refused | undefined {
  const waiting = awaiting(world).get(grantId)
  if (waiting === undefined) return undefined
  const app = applications.find(world, waiting.appId)
  const user = users.find(world, waiting.userId)
  const fields = app && user ? missingFields(world, app, user) : []
  if (fields.length > 0) return demandFor(waiting.tokens, fields)
  awaiting(world).delete(grantId)
  return undefined
}

function demandFor(tokens: JsonObject, requiredFields: readonly string[]): Refused {
  const words = { 'zh-CN': '请补全信息', 'en-US': 'the profile has to be completed' }
  return nextStep(1642, words, { ...tokens, requiredFields })
}
