import { decodeJwt } from 'jose/jwt/decode'
import { sleep } from '../../../utils/sleep.ts'
import type { Peer, PublishedEvent } from '../../kernel/events.ts'
import type { Fault, Faults } from '../../kernel/faults.ts'
import type { Journal } from '../../kernel/journal.ts'
import type { Connect } from '../../kernel/web-socket.ts'
import type { World } from '../../kernel/world.ts'
import { sessions } from '../tokens/grants.ts'
import { isHeld } from '../tokens/held-grants.ts'
import { type AccessToken, readAccessToken } from '../tokens/read-tokens.ts'
import { users } from '../users/users.ts'
import { eventSettings } from './settings.ts'

/** Where users subscribe. */
const path = '/events/v1/authentication/sub'

/** What sockets are served with. */
export interface SocketParts {
  /** The present world: a function, because `reset()` makes a new one. */
  readonly world: () => World
  readonly faults: Faults
  readonly journal: Journal
}

/** Makes what answers who opens a socket. */
export function socketDoor({ world, faults, journal }: SocketParts): Connect {
  return async (url, peer, gone) => {
    const at = new Date(world().clock.now()).toISOString()
    const note = (httpStatus: number): void =>
      journal.add({
        operation: 'sub',
        method: 'GET',
        path: url.pathname,
        at,
        httpStatus,
        statusCode: undefined,
      })
    const fault = faults.take('sub') ?? {}
    const refusal = await strike(fault, gone)
    if (gone.aborted) return
    const code = url.searchParams.get('code')
    const status = refusal ?? (url.pathname === path ? undefined : 501) ?? (code ? 101 : 400)
    if (status !== 101 || code === null) {
      note(status)
      peer.close()
      return
    }
    const token = await findToken(world(), url)
    if (gone.aborted) return
    note(token === undefined ? 401 : 101)
    if (token === undefined) {
      refuse(world(), peer)
      return
    }
    peer.open()
    const leave = world().events.add({
      code,
      peer,
      write: event => write(world(), event),
      isEntitled: () => isValid(world(), token),
    })
    gone.addEventListener('abort', leave)
    if (fault.kind === 'reset-after') peer.close()
  }
}

/** The code that connections are ended with whose token has ended. */
export function refusalCode(world: World): number | undefined {
  const { eventRefusal } = eventSettings(world)
  return eventRefusal === 'handshake' ? undefined : eventRefusal
}

/** Lets a fault strike; gives the HTTP status of a connection that is not made. */
async function strike(fault: Fault, gone: AbortSignal): Promise<number | undefined> {
  const { latency = 0, kind, httpStatus, statusCode } = fault
  // A wait of `Infinity` is one until the client has left; timers take no more than this.
  if (latency > 0) await sleep(Math.min(latency, 2 ** 31 - 1), gone).catch(() => undefined)
  return kind === 'reset' ? 0 : (httpStatus ?? statusCode)
}

function refuse(world: World, peer: Peer): void {
  const code = refusalCode(world)
  if (code !== undefined) peer.open()
  peer.close(code)
}

async function findToken(world: World, url: URL): Promise<AccessToken | undefined> {
  const token = url.searchParams.get('token') ?? ''
  const read = await readAccessToken(world, token, issuingOrigin(token))
  // One that is bound to a key needs a proof of it, for which an address has no place.
  return read !== undefined && read.keyThumbprint === undefined && isValid(world, read)
    ? read
    : undefined
}

// Sockets have a host of their own, and take the tokens of every application's.
function issuingOrigin(token: string): string {
  try {
    return new URL(String(decodeJwt(token).iss)).origin
  } catch {
    return ''
  }
}

function isValid(world: World, { tokenId, session, claims }: AccessToken): boolean {
  const isLive = sessions(world).has(tokenId) && users.has(world, session.userId)
  const isOpen = isLive && !isHeld(world, session.grantId)
  return isOpen && world.clock.now() < Number(claims.exp) * 1000
}

function write(world: World, { code, data, source }: PublishedEvent): string {
  const text = JSON.stringify(data)
  return eventSettings(world).eventFrame
    ? JSON.stringify({ eventType: code, source, eventData: text })
    : text
}
