import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ManagementClient, type ManagementClientOptions } from 'genauth/management'
import { onTestFinished } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'

/** A pool's key that no mock knows. */
export const poolKey = {
  userPoolId: '60c0000000000000000000a1',
  secret: 'test-secret-0123456789abcdef',
}

/** Retries that hardly wait. */
export const quickRetry = { baseDelay: 1, maxDelay: 1 }

/** Makes an answer with a JSON body. */
export function answer(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), init)
}

/** An envelope that reports success. */
export const success = { statusCode: 200, message: '', data: { exists: true } }

/** A client whose requests are answered by a function; its attempts are counted. */
export function clientWith(
  respond: (request: Request, attempt: number) => Response | Promise<Response>,
  options: Partial<ManagementClientOptions> = {},
) {
  const requests: Request[] = []
  const management = new ManagementClient({
    ...poolKey,
    retry: quickRetry,
    fetch: fetchBy(async request => {
      requests.push(request.clone())
      return respond(request, requests.length)
    }),
    ...options,
  })
  return { management, requests }
}

/** Runs an HTTP server on this machine until the test ends. */
export async function serve(
  listener: RequestListener,
): Promise<{ host: string; close: () => void }> {
  const server = createServer(listener)
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  return { host: `http://127.0.0.1:${portOf(server.address())}`, close }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}
