import type { JsonObject } from '../../../utils/json.ts'
import { milliseconds } from '../../kernel/clock.ts'
import { Refused } from '../../kernel/refused.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'
import { onLeave, type StoredUser, users } from '../users/users.ts'
import { accountSettings } from './settings.ts'

/** What a ticket is for, with what the first step has settled. */
export interface TicketMatter {
  resetPassword: undefined
  changeEmail: { readonly email: string }
  changePhone: { readonly phone: string; readonly phoneCountryCode: string }
  deleteAccount: undefined
  enrollFactor: { readonly factorType: string; readonly profile: Readonly<JsonObject> }
}

interface Ticket {
  readonly purpose: string
  readonly userId: string
  readonly matter: unknown
  readonly expiresAt: number
}

/** By token. */
const tickets = state(() => new Map<string, Ticket>())

onLeave((world, { userId }) => {
  for (const [token, ticket] of tickets(world)) {
    if (ticket.userId === userId) tickets(world).delete(token)
  }
})

/** Gives a user the right to take a second step. */
export function giveTicket<Purpose extends keyof TicketMatter>(
  world: World,
  { userId }: StoredUser,
  purpose: Purpose,
  matter: TicketMatter[Purpose],
): { readonly token: string; readonly tokenExpiresIn: number } {
  const life = milliseconds(accountSettings(world).secondStepLife)
  const token = world.random.hex(40)
  tickets(world).set(token, { purpose, userId, matter, expiresAt: world.clock.now() + life })
  return { token, tokenExpiresIn: life / 1000 }
}

/** Tells whose a token of a second step is. */
export function ownerOfTicket(world: World, token: string): string | undefined {
  return tickets(world).get(token)?.userId
}

/**
 * Takes the token of a second step. It works once.
 *
 * @param userId whose it must be; nobody's where the user is not signed in
 * @param act what the second step does; when it refuses, the token may be used again
 * @throws {@link Refused} when the token is unknown, spent, too old, or for something else
 */
export function takeTicket<Purpose extends keyof TicketMatter>(
  world: World,
  token: string,
  purpose: Purpose,
  userId: string | undefined,
  act: (user: StoredUser, matter: TicketMatter[Purpose]) => void,
): void {
  const ticket = tickets(world).get(token)
  const isRight = ticket?.purpose === purpose && ticket.userId === (userId ?? ticket.userId)
  if (ticket === undefined || !isRight || ticket.expiresAt <= world.clock.now()) {
    throw new Refused(400, {
      'zh-CN': '令牌无效或已过期',
      'en-US': 'the token is not valid, or has expired',
    })
  }
  // What was kept for a purpose is what was given for it.
  act(users.get(world, ticket.userId), ticket.matter as TicketMatter[Purpose])
  tickets(world).delete(token)
}
