import {
  AuthenticationClient,
  NetworkError,
  type TokenSource,
  UnauthorizedError,
} from 'genauth/authentication'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { quick, scriptedSockets, settle, setUp, until } from './set-up.ts'

const code = 'custom_shop.ordered'

/** A source of tokens that refreshes when its token was refused, or is about to expire. */
async function setUpSource(settings: Parameters<typeof setUp>[0] = {}) {
  const { mock, authentication } = await setUp(settings)
  const oidc = new OidcClient(mock.authenticationOptions)
  let tokens = await mock.asUser('ann').tokens({ scope: 'openid profile offline_access' })
  const asked: (string | undefined)[] = []
  const source: TokenSource = {
    async getTokens(options) {
      asked.push(options?.insteadOf)
      if (options?.insteadOf === tokens.access_token) {
        tokens = (await oidc.refresh(tokens.refresh_token ?? '')).tokens
      }
      return { access_token: tokens.access_token }
    },
  }
  const { events } = authentication.withTokens(source)
  return { mock, oidc, events, asked, current: () => tokens.access_token }
}

const used = (asked: readonly (string | undefined)[]) => asked.filter(Boolean).length

test.each([1008, 3000, 4401] as const)(
  'an access token that expires (%d) is renewed, and the subscription goes on',
  async eventRefusal => {
    const { mock, events, asked, current } = await setUpSource({ eventRefusal, tokenLife: '1h' })
    const states: unknown[] = []
    const subscription = events.subscribe(code, {
      retry: quick,
      onState: state => states.push(state),
    })
    await until(() => mock.events.connections === 1)
    const first = current()

    mock.clock.advance('1h')
    await until(() => mock.events.connections === 1 && current() !== first)
    mock.events.emit(code, 1)

    expect((await subscription.next()).value).toMatchObject({ data: 1, isAfterGap: true })
    expect(asked).toEqual([undefined, first])
    const second = current()
    mock.clock.advance('1h')
    await until(() => mock.events.connections === 1 && current() !== second)
    expect(asked).toEqual([undefined, first, second])
    expect(states).toContainEqual(
      expect.objectContaining({ type: 'disconnected', closeCode: eventRefusal }),
    )
  },
)

test('each connection asks for a token', async () => {
  const { mock, events, asked } = await setUpSource()
  events.subscribe(code, { retry: quick })
  await until(() => mock.events.connections === 1)

  mock.events.drop()
  await until(() => asked.length === 2)

  expect(asked).toEqual([undefined, undefined])
})

test('a refusal that tells no reason is taken for one after two connections', async () => {
  const { mock, oidc, events, asked, current } = await setUpSource({ eventRefusal: 'handshake' })
  const first = current()
  await oidc.revoke(first)

  events.subscribe(code, { retry: quick })
  await until(() => mock.events.connections === 1)

  expect(asked).toEqual([undefined, undefined, first])
})

test('a network that is away costs one new token, and not one for each try', async () => {
  const { mock, events, asked } = await setUpSource()
  mock.faults.add({ operation: 'sub', kind: 'reset', times: 20 })

  events.subscribe(code, { retry: quick })
  await until(() => mock.events.connections === 1)

  expect(asked).toHaveLength(21)
  expect(used(asked)).toBe(1)
})

test('a source whose network is away is asked again, for the same', async () => {
  const { mock, authentication } = await setUp()
  const [first, second] = [await mock.asUser('ann').tokens(), await mock.asUser('ann').tokens()]
  const asked: (string | undefined)[] = []
  const { events } = authentication.withTokens({
    async getTokens({ insteadOf } = {}) {
      asked.push(insteadOf)
      if (asked.length === 2) throw new NetworkError('refresh', { sent: false })
      return insteadOf === undefined ? first : second
    },
  })
  const states: string[] = []
  events.subscribe(code, { retry: quick, onState: ({ type }) => states.push(type) })
  await until(() => mock.events.connections === 1)

  mock.events.drop(1008)
  await until(() => asked.length === 3 && mock.events.connections === 1)

  expect(asked).toEqual([undefined, first.access_token, first.access_token])
  expect(states).toEqual(['connected', 'disconnected', 'disconnected', 'connected', 'gap'])
})

test('a new token that is refused as well ends it with UnauthorizedError', async () => {
  let count = 0
  const tokenSource = {
    async getTokens() {
      count += 1
      return { access_token: `token ${count}` }
    },
  }
  const webSocket = scriptedSockets(tell => {
    tell('open')
    tell('close', { code: 1008 })
  })
  const { events } = await setUp({}, { tokenSource, webSocket })

  const next = events.subscribe(code, { retry: quick }).next()

  await expect(next).rejects.toThrow(UnauthorizedError)
  await expect(next).rejects.toThrow('sign in again')
  expect(count).toBe(2)
})

test('a source that knows no other token than the refused one is not tried again', async () => {
  const { mock, authentication } = await setUp()
  const { events } = authentication.withTokens({ getTokens: async () => ({ access_token: 'no' }) })

  await expect(events.subscribe(code, { retry: quick }).next()).rejects.toThrow(UnauthorizedError)
  expect(mock.journal.calls('sub')).toHaveLength(1)
})

test('a machine that has heard nothing of the service leaves it to that what has expired', async () => {
  const { mock } = await setUp()
  const { access_token } = await mock.asUser('ann').tokens()
  const { events } = new AuthenticationClient({
    ...mock.authenticationOptions,
    webSocket: mock.webSocket,
  }).withTokens({ access_token, expires_at: 1 })

  const subscription = events.subscribe(code)
  await until(() => mock.events.connections === 1)
  subscription.close()
})

test('the end of a session ends the loop with UnauthorizedError, after what has come', async () => {
  const { mock, authentication, events } = await setUp()
  const seen: unknown[] = []
  const states: unknown[] = []
  const subscription = events.subscribe(code, {
    retry: quick,
    onState: state => states.push(state),
  })
  await until(() => mock.events.connections === 1)
  mock.events.emit(code, 1)
  await settle()

  // The administrator removes Ann.
  mock.reset()
  const loop = (async () => {
    for await (const { data } of subscription) seen.push(data)
  })()

  await expect(loop).rejects.toThrow(UnauthorizedError)
  await expect(loop).rejects.toMatchObject({ operation: 'sub', reason: 'not_signed_in' })
  expect(seen).toEqual([1])
  expect(states.at(-1)).toMatchObject({ type: 'ended', error: { code: 'unauthorized' } })
  expect(await authentication.session.get()).toBeDefined()
})

test.each([1008, 'handshake'] as const)(
  'tokens that have expired here too end it (%s)',
  async eventRefusal => {
    const { mock, authentication, events } = await setUp({ eventRefusal, tokenLife: '1h' })
    const subscription = events.subscribe(code, { retry: quick })
    await until(() => mock.events.connections === 1)

    mock.clock.advance('2h')
    // Any answer shows the client what time it is.
    await authentication.profile.get().catch(() => undefined)

    await expect(subscription.next()).rejects.toThrow(UnauthorizedError)
  },
)

test('nobody signed in: no socket is made', async () => {
  const { mock, authentication, events } = await setUp()
  await authentication.session.clear()

  await expect(events.subscribe(code).next()).rejects.toMatchObject({ reason: 'not_signed_in' })
  expect(mock.journal.calls('sub')).toHaveLength(0)
})

test('a source that fails for good ends it with its error', async () => {
  const { authentication } = await setUp()
  const failure = new Error('the store is gone')
  const { events } = authentication.withTokens({ getTokens: () => Promise.reject(failure) })

  await expect(events.subscribe(code).next()).rejects.toBe(failure)
})

test('tokens of another application of the pool count, and those that are bound to a key do not', async () => {
  const { mock, authentication } = await setUp()
  const { access_token } = await mock.asUser('bob').tokens()

  const subscription = authentication.withTokens({ access_token }).events.subscribe(code)
  await until(() => mock.events.connections === 1)
  subscription.close()

  const forged = `${access_token.slice(0, -4)}AAAA`
  await expect(
    authentication
      .withTokens({ access_token: forged })
      .events.subscribe(code, { retry: quick })
      .next(),
  ).rejects.toThrow(UnauthorizedError)
})

test('no error, state or journal has the token', async () => {
  const { mock, authentication, events } = await setUp()
  const token = (await authentication.session.get())?.access_token ?? 'none'
  const told: unknown[] = []
  const subscription = events.subscribe(code, {
    retry: { ...quick, limit: 1 },
    onState: state => told.push(state),
  })
  await until(() => mock.events.connections === 1)
  mock.faults.add({ operation: 'sub', kind: 'reset', times: 'always' })
  mock.events.drop()

  const error: unknown = await subscription.next().catch(error => error)

  const all = JSON.stringify([told, error, mock.journal.calls()]) + String(error)
  expect(all).toContain('openevent.genauth.ai')
  expect(all).not.toContain(token)
  expect(all).not.toContain(token.split('.')[2])
})
