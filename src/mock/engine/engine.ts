import { isObject } from '../../utils/json.ts'
import { type Answer, notImplemented, refuse, respond, succeed, throttled } from './answer.ts'
import { authorize } from './authorize.ts'
import { brandedHeader } from './credentials.ts'
import type { Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Pool, StoredApp } from './pool.ts'
import { checkInput, readParameters } from './read-input.ts'
import { Refused } from './refused.ts'
import type { Context, Route } from './route.ts'
import { withFault } from './strike.ts'

/** What the handler of a page knows. */
export interface PageContext extends Context {
  readonly request: Request
  readonly url: URL
  /** Values of the `{name}` segments of the path. */
  readonly params: Readonly<Record<string, string>>
}

/** A page of the service that is no operation with an envelope, such as the JWKS. */
export interface PlainRoute {
  readonly name: string
  readonly method: string
  /** Path, in which `{name}` stands for any one segment. */
  readonly path: string
  readonly serve: (context: PageContext) => Answer | Promise<Answer>
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
  const findPage = pageFinder(parts.plainRoutes)

  return async request => {
    // Held on to, so that a request that `reset()` overtakes ends in the pool that it began in.
    const pool = parts.pool()
    const url = new URL(request.url)
    const { method } = request
    const { pathname: path } = url
    const key = keyOf({ method, path })
    const route = routes.get(key)
    const found = findPage(method, path)
    const operation = route?.endpoint.name ?? found?.page.name ?? operationOf(path)

    const serve = async (): Promise<Answer> => {
      try {
        if (found !== undefined) return await servePage(found, pool, request, url)
        if (route !== undefined) return await serveRoute(route, pool, request, url)
        throw notImplemented(operation, key)
      } catch (error) {
        if (error instanceof Refused) return refuse(pool, request, error)
        throw error
      }
    }
    const at = new Date(pool.clock.now()).toISOString()
    const note = (httpStatus: number, statusCode?: number): void =>
      parts.journal.add({ operation, method, path, at, httpStatus, statusCode })

    try {
      const fault = parts.faults.take(operation)
      const answer = await withFault(fault, request.signal, serve, pool)
      note(answer.httpStatus, statusCodeOf(answer))
      return respond(answer, pool)
    } catch (error) {
      note(0)
      throw error
    }
  }
}

async function serveRoute(route: Route, pool: Pool, request: Request, url: URL): Promise<Answer> {
  if (isThrottled(pool)) return throttled()
  const { endpoint } = route
  const { headers, method } = request
  const { origin, pathname: path } = url
  const data = await readParameters(request, url)
  const app = (): StoredApp => appOf(pool, headers, origin)
  const presented = { method, path, headers, data, origin }
  const { user, input } = await authorize(endpoint, pool, app, presented)
  const checked = checkInput(endpoint, input)
  if (!checked.ok) throw route.refuse(checked.issues)

  const result = await route.serve(checked.value, {
    pool,
    user,
    origin,
    ...clientOf(headers),
    get app() {
      return app()
    },
  })
  return succeed(pool, result)
}

async function servePage(
  { page, params }: FoundPage,
  pool: Pool,
  request: Request,
  url: URL,
): Promise<Answer> {
  const { headers } = request
  return page.serve({
    pool,
    request,
    url,
    params,
    origin: url.origin,
    ...clientOf(headers),
    get app() {
      return appOf(pool, headers, url.origin)
    },
  })
}

interface FoundPage {
  readonly page: PlainRoute
  readonly params: Readonly<Record<string, string>>
}

function pageFinder(
  pages: readonly PlainRoute[],
): (method: string, path: string) => FoundPage | undefined {
  const exact = new Map(pages.map(page => [keyOf(page), page]))
  const patterns = pages
    .filter(({ path }) => path.includes('{'))
    .map(page => ({
      page,
      pattern: new RegExp(`^${page.path.replace(/{(\w+)}/g, '(?<$1>[^/]+)')}$`),
    }))
  return (method, path) => {
    const page = exact.get(keyOf({ method, path }))
    if (page !== undefined) return { page, params: {} }
    for (const { page, pattern } of patterns) {
      const match = page.method === method ? pattern.exec(path) : null
      if (match !== null) return { page, params: { ...match.groups } }
    }
    return undefined
  }
}

function clientOf(headers: Headers): Pick<Context, 'clientIp' | 'userAgent'> {
  return {
    clientIp: headers.get('x-forwarded-for') ?? '127.0.0.1',
    userAgent: headers.get('user-agent') ?? undefined,
  }
}

/** The application that a request names, or whose domain it goes to, or else the first one. */
function appOf({ apps }: Pool, headers: Headers, origin: string): StoredApp {
  const id = brandedHeader(headers, 'app-id')
  const app =
    id === undefined
      ? (apps.find(({ host }) => host === origin) ?? apps[0])
      : apps.find(({ appId }) => appId === id)
  if (app !== undefined) return app
  throw new Refused(
    404,
    { 'zh-CN': '应用不存在', 'en-US': 'no such application' },
    { apiCode: 2011 },
  )
}

function isThrottled({ clock, settings, recentRequests: recent }: Pool): boolean {
  const now = clock.now()
  // Those in the future are left from before the clock was set back.
  const counted = recent.filter(time => time > now - 1000 && time <= now)
  const isOver = counted.length >= settings.requestsPerSecond
  recent.splice(0, recent.length, ...counted, ...(isOver ? [] : [now]))
  return isOver
}

function statusCodeOf({ body }: Answer): number | undefined {
  return isObject(body) && typeof body.statusCode === 'number' ? body.statusCode : undefined
}

// The service's paths are its operations' names in kebab-case.
function operationOf(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? path
  return last.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function keyOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`
}
