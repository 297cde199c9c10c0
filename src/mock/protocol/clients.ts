import { isLoopback } from '../../utils/url.ts'
import { applications, type GrantType, type StoredApp } from '../areas/applications/applications.ts'
import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import type { World } from '../kernel/world.ts'

/** An application that has said who it is. */
export interface Client {
  readonly app: StoredApp
  /** Whether it has proved it, by its secret. */
  readonly isConfidential: boolean
}

/** Credentials that came with a request. */
export interface ClientCredentials {
  readonly id: string
  readonly secret: string | undefined
  readonly isBasic: boolean
}

/** Fields of a form that was posted. */
export type Form = Readonly<Record<string, string>>

/**
 * Reads the fields of a form that was posted.
 *
 * @throws {@link OauthRefused} when it is none, or a field comes twice (RFC 6749 section 3.2)
 */
export async function readOauthForm(request: Request): Promise<Form> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw new OauthRefused('invalid_request', 'the body must be a form')
  }
  return once(new URLSearchParams(await request.text()))
}

/**
 * Reads parameters that may come only once; one without a value counts as left out (RFC 6749
 * section 3.1).
 *
 * @throws {@link OauthRefused} when one comes twice
 */
export function once(parameters: URLSearchParams): Form {
  const names = [...parameters.keys()]
  if (new Set(names).size < names.length) {
    throw new OauthRefused('invalid_request', 'no parameter may come twice')
  }
  return Object.fromEntries([...parameters].filter(([, value]) => value !== ''))
}

/**
 * Reads who the sender of a form says it is.
 *
 * @throws {@link OauthRefused} when it does not say, or says it in two ways
 */
export function readCredentials({ headers }: Request, form: Form): ClientCredentials {
  const { client_id: id, client_secret: secret } = form
  const basic = /^Basic (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (basic === undefined) {
    if (id === undefined) throw badClient(false)
    return { id, secret, isBasic: false }
  }
  const [basicId, ...rest] = decode(basic).split(':')
  if (basicId === undefined || rest.length === 0) throw badClient(true)
  if (secret !== undefined || (id !== undefined && id !== unescaped(basicId))) {
    throw new OauthRefused('invalid_request', 'an application must prove who it is in one way')
  }
  return { id: unescaped(basicId), secret: unescaped(rest.join(':')), isBasic: true }
}

/**
 * Finds the application that sent a form, and checks that it is who it says, by the method that
 * is configured for it.
 *
 * @throws {@link OauthRefused} 401 when it is not
 */
export function authenticateClient(world: World, request: Request, form: Form): Client {
  const { id, secret, isBasic } = readCredentials(request, form)
  const app = applications.find(world, id)
  if (app === undefined) throw badClient(isBasic)
  const { tokenEndPointAuthMethod: demanded } = app
  const isConfidential = secret !== undefined
  const withSecret = isBasic ? 'client_secret_basic' : 'client_secret_post'
  const method = isConfidential ? withSecret : 'none'
  const isRight = !isConfidential || secret === app.appSecret
  if (!isRight || (demanded !== undefined && demanded !== method)) throw badClient(isBasic)
  return { app, isConfidential }
}

/** What an application that is not who it says is answered with (RFC 6749 section 5.2). */
export function badClient(isBasic: boolean): OauthRefused {
  return new OauthRefused('invalid_client', 'client authentication failed', {
    httpStatus: 401,
    headers: isBasic ? [['www-authenticate', 'Basic realm="genauth"']] : [],
  })
}

/**
 * Checks that an application may use a grant.
 *
 * @throws {@link OauthRefused} when it may not
 */
export function checkGrantType({ grantTypes }: StoredApp, grantType: GrantType): void {
  if (grantTypes?.includes(grantType) ?? true) return
  throw new OauthRefused('unauthorized_client', `the application may not use ${grantType}`)
}

/** Tells whether users may be sent back to an address. */
export function isRedirectAllowed(uri: string, registered: readonly string[] | undefined): boolean {
  if (registered !== undefined) return registered.includes(uri)
  if (!URL.canParse(uri)) return false
  const { protocol, hostname } = new URL(uri)
  const isSecure = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isSecure && !uri.includes('#')
}

function decode(base64: string): string {
  try {
    return atob(base64)
  } catch {
    return ''
  }
}

// RFC 6749 section 2.3.1 wants both parts escaped as in a form; the service takes them as they are too.
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    return part
  }
}
