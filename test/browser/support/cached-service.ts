import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Services whose answers browsers may keep, by what allows it. */
    cachedServices: Readonly<Record<'max-age' | 'last-modified', CachedService>>
  }
}

/** A service over HTTP. */
export interface CachedService {
  readonly appId: string
  readonly appHost: string
  /** Address that gives it new keys. */
  readonly rotate: string
  /** Address that tells how often it was asked. */
  readonly count: string
}

const seed = {
  apps: [{ tokenEndPointAuthMethod: 'none' as const }],
  users: [
    { username: 'ann', password: 'passw0rd' },
    { username: 'bob', password: 'passw0rd' },
  ],
}

/** Serves mocks behind an address that is wrong about what may be kept. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [explicit, guessed] = await Promise.all([
    start({ 'cache-control': 'max-age=600' }),
    // Without a word on how long, browsers take a part of the age.
    start({ 'last-modified': 'Thu, 01 Jan 2015 00:00:00 GMT' }),
  ])
  project.provide('cachedServices', {
    'max-age': explicit.service,
    'last-modified': guessed.service,
  })
  return async () => {
    await Promise.all([explicit.close(), guessed.close()])
  }
}

async function start(kept: Readonly<Record<string, string>>) {
  const mock = createMock({ seed })
  let count = 0
  const doors: Record<string, () => Promise<Response>> = {
    '/api/rotate': async () => {
      await mock.keyring.rotate()
      return new Response()
    },
    '/api/count': async () => {
      count += 1
      return new Response(String(count))
    },
  }
  const server = await serve({
    ...mock,
    fetch: async input => {
      const request = new Request(input)
      const door = doors[new URL(request.url).pathname]
      const answer = await (door?.() ?? mock.fetch(request))
      return request.method === 'GET' ? toBeKept(answer, kept) : answer
    },
  })
  const { appId } = mock.authenticationOptions
  const { url: appHost, close } = server
  const service = { appId, appHost, rotate: `${appHost}/api/rotate`, count: `${appHost}/api/count` }
  return { service, close }
}

function toBeKept(answer: Response, kept: Readonly<Record<string, string>>): Response {
  const headers = new Headers(answer.headers)
  for (const name of ['cache-control', 'pragma', 'expires', 'vary']) headers.delete(name)
  for (const [name, value] of Object.entries(kept)) headers.set(name, value)
  return new Response(answer.body, { status: answer.status, headers })
}
