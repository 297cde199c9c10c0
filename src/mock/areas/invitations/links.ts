import { collection } from '../../kernel/collection.ts'
import type { World } from '../../kernel/world.ts'
import type { StoredApp } from '../applications/applications.ts'
import { onLeave, type StoredUser } from '../users/users.ts'
import { invitationExpired, type LinkConfig, linkSettings } from './settings.ts'

/** A link that invites whoever opens it. */
export interface StoredLink {
  readonly identifier: string
  /** User who made it; `undefined` for an administrator. */
  readonly inviterId: string | undefined
  /** In milliseconds; `undefined` for never. */
  readonly expiresAt: number | undefined
  /** What was set up when it was made. */
  readonly config: LinkConfig
}

const day = 86_400_000

const links = collection<StoredLink>({
  id: ({ identifier }) => identifier,
  unknown: (_identifier, world) => invitationExpired(world, 4032),
})

onLeave(clearLinks)

/** Makes a link of a user, or of an administrator. */
export function addLink(
  world: World,
  inviter: StoredUser | undefined,
  identifier = world.random.hex(32),
): StoredLink {
  const { adminInvitationConfig, memberInvitationConfig } = linkSettings(world)
  const config = inviter === undefined ? adminInvitationConfig : memberInvitationConfig
  const { expiredTimeOfDay: days } = config
  const expiresAt = days === -1 ? undefined : world.clock.now() + days * day
  return links.add(world, { identifier, inviterId: inviter?.userId, expiresAt, config })
}

/**
 * Gives a link.
 *
 * @param apiCode what it is refused by when it has expired, is void, or never was
 * @throws {@link Refused} in all three cases, which are not told apart
 */
export function getLink(world: World, identifier: string, apiCode: 4032 | 4033): StoredLink {
  const link = links.find(world, identifier)
  const { expiresAt = Number.POSITIVE_INFINITY } = link ?? {}
  if (link === undefined || expiresAt <= world.clock.now()) throw invitationExpired(world, apiCode)
  return link
}

/** Makes void what links a user has made. */
export function clearLinks(world: World, { userId }: StoredUser): void {
  clearLinksOf(world, userId)
}

/** Makes void what links were made with the pool's key. */
export function clearAdministratorLinks(world: World): void {
  clearLinksOf(world, undefined)
}

function clearLinksOf(world: World, inviter: string | undefined): void {
  links.remove(world, ...links.all(world).filter(({ inviterId }) => inviterId === inviter))
}

/** The address that a link is. */
export function addressOf({ host }: StoredApp, parameters: Record<string, string>): string {
  return `${host}/invitation?${new URLSearchParams(parameters)}`
}
