import { isObject } from '../../utils/json.ts'
import { type Answer, notImplemented, refuse, requestId, respond } from './answer.ts'
import type { Faults } from './faults.ts'
import { routeFinder } from './find-route.ts'
import type { Journal } from './journal.ts'
import { operationRoute } from './operation.ts'
import { Refused } from './refused.ts'
import type { Authorize, Context, PlainRoute, Route } from './route.ts'
import { withFault } from './strike.ts'
import type { World } from './world.ts'

/** What an engine works with. */
export interface EngineParts {
  readonly routes: readonly Route[]
  readonly plainRoutes: readonly PlainRoute[]
  readonly authorize: Authorize
  /** The present world: a function, because `reset()` makes a new one. */
  readonly world: () => World
  readonly faults: Faults
  readonly journal: Journal
}

/**
 * Serves requests as the service would: finds what is at the path, lets faults strike, and notes
 * what came of it.
 */
export function createEngine(parts: EngineParts): (request: Request) => Promise<Response> {
  const { routes, plainRoutes, authorize, faults, journal } = parts
  const find = routeFinder([
    ...routes.map(route => operationRoute(route, authorize)),
    ...plainRoutes,
  ])

  return async request => {
    // Held on to, so that a request that `reset()` overtakes ends in the world that it began in.
    const world = parts.world()
    const url = new URL(request.url)
    const { method } = request
    const { pathname: path } = url
    const found = find(method, path)
    const operation = found?.route.name ?? operationOf(path)
    const isBare = found?.route.isBare

    const id = requestId(world)

    const serve = async (): Promise<Answer> => {
      try {
        if (found === undefined) throw notImplemented(operation, `${method} ${path}`)
        const { route, params } = found
        return await route.serve({
          ...contextOf(world, request, url),
          requestId: id,
          request,
          url,
          params,
        })
      } catch (error) {
        if (error instanceof Refused) return refuse(id, request, error, isBare)
        throw error
      }
    }
    const at = new Date(world.clock.now()).toISOString()
    const note = (answer: Answer): void => {
      const { httpStatus, unknownFields } = answer
      const entry = { operation, method, path, at, httpStatus, statusCode: statusCodeOf(answer) }
      journal.add(unknownFields === undefined ? entry : { ...entry, unknownFields })
    }

    try {
      const answer = await withFault(faults.take(operation), request.signal, serve, world, isBare)
      note(answer)
      return respond(answer, world)
    } catch (error) {
      note({ httpStatus: 0, body: '' })
      throw error
    }
  }
}

function contextOf(
  world: World,
  { headers }: Request,
  { origin }: URL,
): Omit<Context, 'requestId'> {
  return {
    world,
    headers,
    origin,
    clientIp: headers.get('x-forwarded-for') ?? '127.0.0.1',
    userAgent: headers.get('user-agent') ?? undefined,
  }
}

function statusCodeOf({ body }: Answer): number | undefined {
  return isObject(body) && typeof body.statusCode === 'number' ? body.statusCode : undefined
}

// The service's paths are its operations' names in kebab-case.
function operationOf(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? path
  return last.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
