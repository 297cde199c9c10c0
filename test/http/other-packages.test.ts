import { createServer } from 'node:http'
import { connect } from 'node:net'
import { ManagementClient, type ManagementClientOptions } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import nodeFetch from 'node-fetch'
import { Agent, type Dispatcher, ProxyAgent, fetch as undiciFetch } from 'undici'
import { expect, onTestFinished, test, vi } from 'vitest'

type Fetch = NonNullable<ManagementClientOptions['fetch']>

/** A proxy that tunnels, and notes where to. */
async function startProxy() {
  const targets: (string | undefined)[] = []
  const proxy = createServer().on('connect', ({ url }, client) => {
    targets.push(url)
    const { hostname, port } = new URL(`http://${url}`)
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    for (const socket of [client, target]) socket.on('error', () => socket.destroy())
  })
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const address = proxy.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { targets, url: `http://127.0.0.1:${port}` }
}

const by =
  (dispatcher: Dispatcher): Fetch =>
  (url, init) =>
    undiciFetch(url, { ...init, dispatcher })

/** Reads and writes a user over HTTP, by one request each. */
async function readAndWrite(fetch: Fetch): Promise<string> {
  const mock = createMock({ seed: { users: [{ username: 'ann', nickname: 'Annie 安' }] } })
  const server = await serve(mock)
  const runtime = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('not this one'))
  onTestFinished(async () => {
    runtime.mockRestore()
    await server.close()
  })
  const management = new ManagementClient({ ...server.managementOptions, fetch })

  const ann = await management.users.get({ userId: 'ann', userIdType: 'username' })
  const bob = await management.users.create({ username: 'bob', nickname: 'Bób' })

  expect(ann).toMatchObject({ nickname: 'Annie 安' })
  expect(bob).toMatchObject({ nickname: 'Bób', id: expect.any(String) })
  expect(mock.journal.calls().map(({ operation }) => operation)).toEqual(['getUser', 'createUser'])
  return new URL(server.url).host
}

// The functions themselves are given, so that their types are tried as well.
const functions: [string, Fetch][] = [
  ['undici', undiciFetch],
  ['node-fetch', nodeFetch],
]

test.each(functions)('the fetch of %s reads and writes by one request each', async (_, fetch) => {
  await readAndWrite(fetch)
})

test('with the ProxyAgent of undici, all requests go through the proxy', async () => {
  const proxy = await startProxy()
  const agent = new ProxyAgent({ uri: proxy.url, proxyTunnel: true })
  onTestFinished(() => agent.destroy())

  const host = await readAndWrite(by(agent))

  expect(new Set(proxy.targets)).toEqual(new Set([host]))
})

test('with a dispatcher of undici, all requests go through it', async () => {
  const seen: string[] = []
  const agent = new Agent().compose(dispatch => (options, handler) => {
    seen.push(`${options.method} ${options.path}`)
    return dispatch(options, handler)
  })
  onTestFinished(() => agent.destroy())

  await readAndWrite(by(agent))

  expect(seen).toEqual([
    'GET /api/v3/get-user?userId=ann&userIdType=username',
    'POST /api/v3/create-user',
  ])
})
