import { describe, expect, test } from 'vitest'
import { Page, tokens } from './set-up.ts'

const hour = 3_600_000
const day = 24 * hour

describe.each([hour, day, 365 * day].map(jump => [jump]))('when a clock was %d ms ahead', jump => {
  test('tokens that were refreshed by it are refreshed anew once it is right', async () => {
    const page = new Page()
    const session = await page.signedIn()
    page.time += jump
    await session.getTokens()
    page.time -= jump

    const anew = await session.getTokens()
    page.time += hour + 1000
    const last = await session.getTokens()

    expect(page.refreshed).toHaveLength(3)
    expect(anew?.expires_at).toBe((page.time - 1000) / 1000)
    expect(last?.expires_at).toBe(page.time / 1000 + 3600)
  })

  test('a session that has begun by it is no younger than its first refresh', async () => {
    const page = new Page()
    page.time += jump
    const session = await page.signedIn()
    page.time -= jump
    page.expire()

    const refreshed = await session.getTokens()

    expect(refreshed?.created_at).toBeLessThanOrEqual(page.time / 1000)
  })

  test('a session that has begun by it is as old as the service says', async () => {
    const page = new Page()
    const iat = page.time / 1000
    page.time += jump

    const session = await page.open().start(tokens(0), { sub: 'ann', iat })

    expect(session).toMatchObject({ created_at: iat, expires_at: iat + 3600 })
  })

  test('and is set right while tokens come, they expire when they do', async () => {
    const page = new Page()
    page.time += jump
    const session = await page.signedIn()
    page.expire()
    page.answers.push(() => {
      page.time -= jump
      return { tokens: tokens(1) }
    })

    const refreshed = await session.getTokens()

    expect(refreshed?.expires_at).toBeLessThanOrEqual(page.time / 1000 + 3600)
  })

  test('tokens without a refresh token stay in use until the service refuses them', async () => {
    const page = new Page()
    const { refresh_token: _, ...rest } = tokens(0)
    page.time += jump
    const session = page.open()
    await session.start(rest, { sub: 'ann' })
    page.time -= jump

    await expect(session.getTokens()).resolves.toMatchObject({ access_token: 'access-0' })
    await expect(session.getTokens({ cacheOnly: true })).resolves.toBeDefined()
    expect(page.refreshed).toEqual([])
  })
})

test.each([hour, day, 365 * day])(
  'when a clock was %d ms behind, one refresh makes up for it',
  async jump => {
    const page = new Page()
    page.time -= jump
    const session = await page.signedIn()
    page.time += jump

    await session.getTokens()
    await session.getTokens()

    expect(page.refreshed).toEqual(['refresh-0'])
  },
)

test('clocks that differ by seconds cause no refresh', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.time -= 20_000

  await session.getTokens()

  expect(page.refreshed).toEqual([])
})
