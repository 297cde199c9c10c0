import type { PushAction } from '../../../authentication/push/contract.ts'
import { isObject, type JsonObject } from '../../../utils/json.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { type Duration, milliseconds } from '../../kernel/clock.ts'
import { collection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import { settings } from '../../kernel/settings.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { applications } from '../applications/applications.ts'
import { devicesOf, type Visitor } from '../devices/devices.ts'
import { letIn } from '../sign-in/let-in.ts'
import { liveGrantsOf } from '../tokens/grants.ts'
import { changeUser } from '../users/change-user.ts'
import { onLeave, type StoredUser, users } from '../users/users.ts'

/** Settings of pushes. */
export interface PushSettings {
  /** How long a user has to answer a push, and then the caller to fetch the tokens. */
  readonly pushLife: Duration
}

/** How pushes behave. */
export const pushSettings = settings<PushSettings>({ pushLife: '120s' })

/** A push as the mock keeps it. */
export interface StoredPush {
  readonly pushCodeId: string
  /** Whom it asks. */
  readonly userId: string
  /** The application that wants to be let in. */
  readonly appId: string
  /** From where. */
  readonly visitor: Visitor
  readonly scope: string | undefined
  readonly customData: JsonObject | undefined
  readonly status: 'PUSHED' | 'AUTHORIZED' | 'CANCELLED' | 'ERROR'
  /** In milliseconds. */
  readonly expiresAt: number
  readonly tokenSet?: JsonObject | undefined
}

/** The pushes of the pool. */
export const pushes = collection<StoredPush>({
  id: ({ pushCodeId }) => pushCodeId,
  unknown: { 'zh-CN': '推送码不存在', 'en-US': 'no such push' },
})

// Nobody can be signed in by the push any more.
onLeave((world, { userId }) => {
  for (const push of pushes.all(world)) {
    const isOver = ['CANCELLED', 'EXPIRED'].includes(statusOf(world, push))
    if (push.userId === userId && !isOver) pushes.update(world, push, { status: 'ERROR' })
  }
})

/**
 * Sends a push to the phones of a user: the message is in the inbox, to the id of the user.
 *
 * @throws {@link Refused} when there is nowhere that it could go
 */
export function sendPush(
  world: World,
  { userId }: StoredUser,
  details: Pick<StoredPush, 'appId' | 'visitor' | 'scope' | 'customData'>,
): StoredPush {
  const hasPhone = devicesOf(world, userId).some(
    ({ type, status }) => type === 'Mobile' && status === 'activated',
  )
  if (!hasPhone && appsOf(world, userId).length === 0) {
    throw new Refused(422, {
      'zh-CN': '用户没有可接收推送的设备',
      'en-US': 'the user has no device and no application that a push could reach',
    })
  }
  const push = pushes.add(world, {
    pushCodeId: world.random.hex(32),
    userId,
    status: 'PUSHED',
    expiresAt: endOf(world),
    ...details,
  })
  const sentAt = timestamp(world)
  const message = { kind: 'push', to: userId, channel: 'PUSH_LOGIN', sentAt } as const
  world.inbox.deliver({ ...message, code: push.pushCodeId })
  return push
}

/**
 * Gives a push that asks a user.
 *
 * @throws {@link Refused} when there is none, or it asks somebody else
 */
export function getPushTo(world: World, userId: string, pushCodeId: string): StoredPush {
  const push = pushes.get(world, pushCodeId)
  return push.userId === userId ? push : pushes.get(world, '')
}

/** How far a push has come by now. */
export function statusOf(world: World, push: StoredPush): StoredPush['status'] | 'EXPIRED' {
  const isOpen = push.status !== 'CANCELLED' && push.status !== 'ERROR'
  return isOpen && push.expiresAt <= world.clock.now() ? 'EXPIRED' : push.status
}

/** Ids of the applications in which a user is signed in. */
export function appsOf(world: World, userId: string): string[] {
  return [...new Set(liveGrantsOf(world, userId).map(({ clientId }) => clientId))]
}

/**
 * Answers a push as its user does.
 *
 * @param originUserId who does it in the place of the user, having switched to that account
 * @throws {@link Refused} when its time is up, or it was answered otherwise
 */
export async function answerPush(
  world: World,
  push: StoredPush,
  action: PushAction,
  originUserId: string | undefined,
): Promise<void> {
  const status = statusOf(world, push)
  const answer = action === 'CONFIRM' ? 'AUTHORIZED' : 'CANCELLED'
  if (status === 'EXPIRED') {
    throw new Refused(422, { 'zh-CN': '推送码已过期', 'en-US': 'the push has expired' })
  }
  // A phone that repeats itself has lost the answer.
  if (status === answer) return
  if (status !== 'PUSHED') throw wrongState(status)
  if (answer === 'CANCELLED') pushes.update(world, push, { status: answer })
  else await confirm(world, push, originUserId)
}

async function confirm(
  world: World,
  push: StoredPush,
  originUserId: string | undefined,
): Promise<void> {
  const tokens = allOrNothing(world, () => {
    const user = users.get(world, push.userId)
    const { customData, visitor, scope } = push
    if (isObject(customData)) changeUser(world, user, { customData })
    const app = applications.get(world, push.appId)
    return letIn(world, { app, user, scope, visitor, originUserId })
  })
  const tokenSet = await tokens
  // While the tokens were being signed, the user may have refused.
  const { status } = pushes.get(world, push.pushCodeId)
  if (status === 'AUTHORIZED') return
  if (status !== push.status) throw wrongState(status)
  pushes.update(world, push, { status: 'AUTHORIZED', expiresAt: endOf(world), tokenSet })
}

function wrongState(status: string): Refused {
  return new Refused(422, {
    'zh-CN': `推送码当前状态为 ${status}`,
    'en-US': `the push is ${status}`,
  })
}

function endOf(world: World): number {
  return world.clock.now() + milliseconds(pushSettings(world).pushLife)
}
