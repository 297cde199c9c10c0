import type { Endpoint } from '../../contract/endpoint.ts'
import { isObject, type JsonObject, parseJson } from '../../utils/json.ts'
import { type Answer, notImplemented, refuse, respond, succeed, throttled } from './answer.ts'
import {
  brandedHeader,
  checkAdministrator,
  checkApplication,
  checkUser,
  type Presented,
} from './credentials.ts'
import type { Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Pool, StoredApp, StoredUser } from './pool.ts'
import { malformed, Refused } from './refused.ts'
import type { Route, UserContext } from './route.ts'
import { withFault } from './strike.ts'

/** A page of the service that is no operation with an envelope, such as the JWKS. */
export interface PlainRoute {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly serve: (context: { pool: Pool; app: StoredApp; origin: string }) => unknown
}

/** What an engine works with. The pool is a function, because `reset()` makes a new one. */
export interface EngineParts {
  readonly routes: readonly Route[]
  readonly plainRoutes: readonly PlainRoute[]
  readonly pool: () => Pool
  readonly faults: Faults
  readonly journal: Journal
}

/**
 * Serves requests as the service would: finds the operation, lets faults strike, checks who asks,
 * checks what is asked, and answers in the envelope.
 */
export function createEngine(parts: EngineParts): (request: Request) => Promise<Response> {
  const routes = new Map(parts.routes.map(route => [keyOf(route.endpoint), route]))
  const plainRoutes = new Map(parts.plainRoutes.map(route => [keyOf(route), route]))
  const recent: number[] = []

  async function answerTo(request: Request, url: URL): Promise<Answer> {
    const pool = parts.pool()
    const key = `${request.method} ${url.pathname}`
    const plain = plainRoutes.get(key)
    const app = appOf(pool, request, url)
    const { origin } = url
    if (plain !== undefined) {
      return { httpStatus: 200, body: await plain.serve({ pool, app, origin }) }
    }
    const route = routes.get(key)
    if (route === undefined) throw notImplemented(operationOf(url.pathname))
    if (isThrottled(pool)) return throttled()

    const data = request.method === 'GET' ? readQuery(url) : await readBody(request)
    const { headers, method } = request
    const presented = { method, path: url.pathname, headers, data, origin }
    const { user, input } = await authorize(route.endpoint, pool, app, presented)
    const checked = route.endpoint.input.check(
      request.method === 'GET' ? coerce(route.endpoint, input) : input,
    )
    if (!checked.ok) throw route.refuse(checked.issues)

    const context: UserContext = {
      pool,
      app,
      origin,
      user,
      clientIp: headers.get('x-forwarded-for') ?? '127.0.0.1',
      userAgent: headers.get('user-agent') ?? undefined,
    }
    return succeed(pool, await route.serve(checked.value, context))
  }

  function isThrottled({ clock, settings }: Pool): boolean {
    const now = clock.now()
    while (recent[0] !== undefined && recent[0] <= now - 1000) recent.shift()
    if (recent.length >= settings.requestsPerSecond) return true
    recent.push(now)
    return false
  }

  return async request => {
    const url = new URL(request.url)
    const operation =
      routes.get(`${request.method} ${url.pathname}`)?.endpoint.name ??
      plainRoutes.get(`${request.method} ${url.pathname}`)?.name ??
      operationOf(url.pathname)
    const at = new Date(parts.pool().clock.now()).toISOString()
    const note = (httpStatus: number, body?: unknown): void =>
      parts.journal.add({
        operation,
        method: request.method,
        path: url.pathname,
        at,
        httpStatus,
        statusCode:
          isObject(body) && typeof body.statusCode === 'number' ? body.statusCode : undefined,
      })
    try {
      const answer = await withFault(
        parts.faults.take(operation),
        request.signal,
        async () => {
          try {
            return await answerTo(request, url)
          } catch (error) {
            if (error instanceof Refused) return refuse(parts.pool(), request, error)
            throw error
          }
        },
        parts.pool(),
      )
      note(answer.httpStatus, answer.body)
      return respond(answer, parts.pool())
    } catch (error) {
      note(0)
      throw error
    }
  }
}

async function authorize(
  endpoint: Endpoint<unknown, unknown>,
  pool: Pool,
  app: StoredApp,
  presented: Presented,
): Promise<{ user: StoredUser; input: JsonObject }> {
  const { data: input } = presented
  switch (endpoint.access) {
    case 'administrator':
      checkAdministrator(pool, presented)
      return { user: nobody, input }
    case 'user':
      return { user: await checkUser(pool, presented), input }
    case 'application':
      return { user: nobody, input: checkApplication(app, presented) }
    case 'anyone':
      return { user: nobody, input }
  }
}

// Stands where an operation has no user; its handlers never look.
const nobody: StoredUser = {
  userId: '',
  profile: {},
  customData: {},
  identities: [],
  departmentIds: [],
  password: undefined,
}

function appOf(pool: Pool, request: Request, url: URL): StoredApp {
  const id = brandedHeader(request.headers, 'app-id')
  const app = pool.apps.find(({ appId, host }) => (id ? appId === id : host === url.origin))
  const [first] = pool.apps
  const found = app ?? (id === undefined ? first : undefined)
  if (found !== undefined) return found
  throw new Refused(
    404,
    { 'zh-CN': '应用不存在', 'en-US': 'no such application' },
    { apiCode: 2011 },
  )
}

function readQuery(url: URL): JsonObject {
  const data: JsonObject = {}
  for (const [name, value] of url.searchParams) {
    const list = data[name.slice(0, -2)]
    if (!name.endsWith('[]')) data[name] = value
    else if (Array.isArray(list)) list.push(value)
    else data[name.slice(0, -2)] = [value]
  }
  return data
}

// A query has only strings. Where the schema wants something else, the text is read as that.
function coerce(endpoint: Endpoint<unknown, unknown>, data: JsonObject): JsonObject {
  const checked = endpoint.input.check(data)
  if (checked.ok) return data
  const converted = { ...data }
  for (const { path, message } of checked.issues) {
    const value = data[path]
    if (/boolean|number|int/.test(message) && typeof value === 'string') {
      converted[path] = parseJson(value)
    }
  }
  return converted
}

async function readBody(request: Request): Promise<JsonObject> {
  const text = await request.text()
  const body = text === '' ? {} : parseJson(text)
  if (!isObject(body)) throw malformed('body')
  return body
}

// The service's paths are its operations' names in kebab-case.
function operationOf(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? path
  return last.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function keyOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`
}
