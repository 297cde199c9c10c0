import { malformed, Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from './applications.ts'

// Hosts of the service itself. It has an error for such names, and no list of them.
const reserved = ['api', 'console', 'core', 'files', 'openevent', 'www']

/** The origin of the domain that an identifier gives. */
export function hostOf(identifier: string): string {
  return `https://${identifier.toLowerCase()}.genauth.ai`
}

/** What the domain of an application begins with; `null` when it is no domain of the service. */
export function identifierOf({ host }: StoredApp): string | null {
  return /^https:\/\/([^./]+)\.genauth\.ai$/.exec(host)?.[1] ?? null
}

/**
 * Checks that an application can have an identifier.
 *
 * @param appId the application that has it already
 * @throws {@link Refused} when it is no name of a domain, or the service's own, or another one's
 */
export function checkIdentifier(world: World, identifier: string, appId?: string): void {
  if (!/^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i.test(identifier)) throw malformed('appIdentifier')
  if (reserved.includes(identifier.toLowerCase())) {
    throw new Refused(
      403,
      { 'zh-CN': '域名为系统保留', 'en-US': 'the domain is reserved' },
      { apiCode: 2222 },
    )
  }
  const owner = applications.all(world).find(({ host }) => host === hostOf(identifier))
  if (owner === undefined || owner.appId === appId) return
  throw new Refused(
    409,
    { 'zh-CN': '域名已被占用', 'en-US': 'the domain belongs to another application' },
    { apiCode: 2039 },
  )
}
