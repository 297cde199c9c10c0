// One process of a fleet: serves what the test asks, on the built package and a store in Redis.
import KeyvRedis from '@keyv/redis'
import { type CachedToken, isGenAuthError, ManagementClient } from 'genauth'
import { createServerSession } from 'genauth/server'
import Keyv from 'keyv'
import type { Order, Reply } from './fleet.ts'

const [redisUrl = '', settings = '{}'] = process.argv.slice(2)
const { managementOptions, sessionOptions } = JSON.parse(settings)

/** A store that tells when Redis is not there, at once and by an error. */
function storeOf<Value>(namespace: string): Keyv<Value> {
  const adapter = new KeyvRedis<Value>(
    { url: redisUrl, disableOfflineQueue: true, socket: { reconnectStrategy: 50 } },
    { throwOnErrors: true, throwOnConnectError: false },
  )
  const store = new Keyv<Value>({ store: adapter, namespace, throwOnErrors: true })
  // Without a listener an error event ends the process.
  store.on('error', () => undefined)
  return store
}

const management = new ManagementClient({
  ...managementOptions,
  authorization: 'token',
  tokenStore: storeOf<CachedToken>('tokens'),
  retry: false,
})
const sessions = createServerSession({ ...sessionOptions, store: storeOf('sessions') })

async function serve({ what, cookie, tokens }: Order): Promise<Reply> {
  if (what === 'exists') return { result: await management.users.exists({ username: 'ann' }) }
  const request = new Request('https://app.example.com/', { headers: { cookie: cookie ?? '' } })
  const headers = new Headers()
  if (what === 'adopt' && tokens !== undefined) {
    await sessions.adopt(request, tokens, headers)
    return {
      cookie: headers
        .getSetCookie()
        .map(line => line.split(';')[0])
        .join('; '),
    }
  }
  const session = await sessions.getSession(request, headers)
  const fresh = await session?.getTokens()
  return { result: { user: session?.user.sub, token: fresh?.access_token } }
}

process.on('message', (order: Order & { id: number }) => {
  const send = (reply: Reply) => process.send?.({ id: order.id, ...reply })
  serve(order).then(send, (error: unknown) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    send({ error: { name, message, isOurs: isGenAuthError(error) } })
  })
})
process.send?.({ id: 0 })
