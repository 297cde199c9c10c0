import { isObject } from '../../utils/json.ts'
import { type Answer, langOf, refuse, succeed, throttled } from './answer.ts'
import { absentIn, checkInput, readParameters } from './read-input.ts'
import { Refused } from './refused.ts'
import type { Authorize, PageContext, PlainRoute, Route } from './route.ts'
import { isThrottled } from './throttle.ts'

/** Serves an operation: checks who asks, checks what is asked, and answers in the envelope. */
export function operationRoute(route: Route, authorize: Authorize): PlainRoute {
  const { name, method, path, isBare, host } = route.endpoint
  return {
    name,
    method,
    path,
    isBare,
    serve: async context => {
      const answer = await serve(route, authorize, context)
      return host === 'core' ? inOlderEnvelope(answer) : answer
    },
  }
}

// The older API has one number for the class and the cause.
function inOlderEnvelope(answer: Answer): Answer {
  if (!isObject(answer.body)) return answer
  const { statusCode, message, apiCode = statusCode, data } = answer.body
  return { ...answer, body: { code: apiCode, message, ...(data === undefined ? {} : { data }) } }
}

async function serve(route: Route, authorize: Authorize, context: PageContext): Promise<Answer> {
  const { endpoint } = route
  const { world, request, requestId, url, params } = context
  if (isThrottled(world)) return throttled()
  const data = await readParameters(endpoint, request, url)
  const { method } = request
  const absent = (): string[] => absentIn(endpoint, data)
  const presented = { ...context, method, path: url.pathname, data, absent }
  const { input, ...caller } = await authorize(endpoint.access, presented)
  const { checked, unknownFields } = checkInput(endpoint, input, params)
  const noted = unknownFields.length === 0 ? {} : { unknownFields }
  try {
    if (!checked.ok) throw route.refuse(checked.issues)
    const result = await route.serve(checked.value, { ...context, ...caller })
    const words = route.words?.[langOf(request.headers)]
    return { ...succeed(requestId, result, endpoint.isBare, words), ...noted }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ...refuse(requestId, request, error, endpoint.isBare), ...noted }
  }
}
