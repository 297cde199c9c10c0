import type { WechatSignInInput } from '../../../authentication/wechat-mobile/contract.ts'
import type { JsonObject } from '../../../utils/json.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import type { CallContext } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import {
  allWays,
  getWay,
  refusedBySource,
  type SeedPerson,
  takePersonCode,
  type Way,
} from '../identity-providers/identity-providers.ts'
import {
  findLinked,
  link,
  noteRecognised,
  registerPerson,
} from '../identity-providers/linked-users.ts'
import { enter } from '../sign-in/enter.ts'
import { checkMayEnter, noteOf } from '../sign-in/sign-in-rules.ts'
import { findNamed } from '../users/find-user.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { type StoredUser, userNotFound, users } from '../users/users.ts'
import { endWaiting, getWaiting, type WaitingSignIn, wait } from './waiting-sign-ins.ts'

/** What names a sign-in that waits, in a request for the next step. */
interface Step {
  readonly key: string
  readonly action: string
}

/**
 * Finds or creates the user of a code of WeChat.
 *
 * @throws {@link Refused} 1640, 1641 or 2921 when the user has to bind an account first
 */
export function signInByCode(
  context: CallContext,
  { code, connId, options }: WechatSignInInput,
): StoredUser {
  const { world } = context
  const way = allWays(world).find(
    ({ provider, connection }) =>
      provider.provider === 'wechat' &&
      (connId ?? connection.connectionId) === connection.connectionId,
  )
  if (way === undefined) {
    throw new Refused(404, { 'zh-CN': '身份源连接不存在', 'en-US': 'no such connection' })
  }
  const person = takePersonCode(world, way.provider, code)
  const linked = findLinked(world, way, person)
  if (linked !== undefined) return noteRecognised(world, way, linked)
  const { identifier, binding } = way.connection
  if (binding === 'never') {
    const user = registerPerson(world, way, person, noteOf(context))
    return noteRecognised(world, way, user)
  }
  const candidates = candidatesOf(world, person)
  const mayRegister = binding === 'optional' && candidates.length === 0
  const key = wait(world, {
    identifier,
    userIdInIdp: person.userIdInIdp,
    scope: options?.scope,
    mayRegister,
    candidates: candidates.map(({ userId }) => userId),
  })
  throw candidates.length > 0
    ? choiceWanted({ key, accounts: candidates.map(user => userToWire(world, user)) })
    : bindingWanted(mayRegister, { key, methods })
}

/**
 * Takes the step that ends the waiting: WeChat signs in to the account from then on.
 *
 * @param action what the step does, which the request has to repeat
 * @param decide gives the user whom the account of WeChat belongs to
 */
export function finish(
  context: CallContext,
  step: Step,
  action: string,
  decide: (signIn: WaitingSignIn, way: Way, person: SeedPerson) => StoredUser,
): Promise<JsonObject> {
  const { world } = context
  if (step.action !== action) throw malformed('action')
  const signIn = getWaiting(world, step.key)
  const way = getWay(world, signIn.identifier)
  const person = way.provider.persons.find(({ userIdInIdp }) => userIdInIdp === signIn.userIdInIdp)
  if (person === undefined) throw refusedBySource()
  const user = noteRecognised(world, way, decide(signIn, way, person))
  endWaiting(world, step.key)
  return enter(context, user, signIn.scope)
}

/** Binds an account that the user has proved. */
export function bind(
  context: CallContext,
  step: Step,
  action: string,
  prove: (context: CallContext) => StoredUser | undefined,
): Promise<JsonObject> {
  return finish(context, step, action, ({ candidates }, way, person) => {
    if (candidates.length > 0) throw notOffered()
    const user = prove(context)
    if (user === undefined) throw userNotFound()
    checkMayEnter(context.world, user)
    return link(context.world, user, way, person)
  })
}

/** Binds one of the accounts that the user was given to choose of. */
export function bindChosen(
  context: CallContext,
  step: Step,
  action: string,
  choose: (context: CallContext) => StoredUser | undefined,
): Promise<JsonObject> {
  return finish(context, step, action, ({ candidates }, way, person) => {
    const user = choose(context)
    if (user === undefined || !candidates.includes(user.userId)) throw notOffered()
    checkMayEnter(context.world, user)
    return link(context.world, user, way, person)
  })
}

/** How it is refused to create an account where one has to be bound. */
export function mayNotRegister(): Refused {
  return new Refused(403, {
    'zh-CN': '只允许绑定已有账号',
    'en-US': 'an account that is there has to be bound',
  })
}

const methods = [
  'username-password',
  'email-password',
  'phone-password',
  'email-code',
  'phone-code',
] as const

/** Users whose phone or e-mail address WeChat knows to be this person's. */
function candidatesOf(world: World, { profile = {} }: SeedPerson): StoredUser[] {
  const { phone, email } = profile
  const found = [findNamed(world, { phone }), findNamed(world, { email })]
  return users.findAll(world, [...new Set(found.flatMap(user => user?.userId ?? []))])
}

function bindingWanted(mayRegister: boolean, data: JsonObject): Refused {
  return mayRegister
    ? new Refused(
        302,
        { 'zh-CN': '绑定已有账号或创建新账号', 'en-US': 'bind an account or create one' },
        { apiCode: 1641, data },
      )
    : new Refused(
        302,
        { 'zh-CN': '只允许绑定已有账号', 'en-US': 'bind an account' },
        { apiCode: 1640, data },
      )
}

function choiceWanted(data: JsonObject): Refused {
  return new Refused(
    302,
    { 'zh-CN': '请选择要绑定的账号', 'en-US': 'choose the account to be bound' },
    { apiCode: 2921, data },
  )
}

function notOffered(): Refused {
  return new Refused(403, {
    'zh-CN': '该账号不可绑定',
    'en-US': 'the account is none of those to choose of',
  })
}
