import type { FetchInit, FetchResponse, ManagementClientOptions } from 'genauth/management'
import { createMock } from 'genauth/mock'
import type { OidcClientOptions } from 'genauth/oidc'
import type { RemoteJwksOptions } from 'genauth/tokens'
import type nodeFetch from 'node-fetch'
import type { fetch as undiciFetch } from 'undici'
import { expectTypeOf, test } from 'vitest'

type Fetch = NonNullable<ManagementClientOptions['fetch']>

test('the option `fetch` takes the functions that everybody has', () => {
  expectTypeOf<typeof fetch>().toExtend<Fetch>()
  expectTypeOf<typeof undiciFetch>().toExtend<Fetch>()
  expectTypeOf<typeof nodeFetch>().toExtend<Fetch>()
  expectTypeOf(createMock().fetch).toExtend<Fetch>()
  expectTypeOf<RemoteJwksOptions['fetch']>().toEqualTypeOf<Fetch | undefined>()
  expectTypeOf<OidcClientOptions['fetch']>().toEqualTypeOf<Fetch | undefined>()
})

test('a function that is written in place has an address and settings that fetch takes', () => {
  const options: Pick<ManagementClientOptions, 'fetch'> = {
    fetch: (input, init) => fetch(input, { ...init, keepalive: true }),
  }
  expectTypeOf(options.fetch).toEqualTypeOf<Fetch | undefined>()
  expectTypeOf<Parameters<Fetch>>().toEqualTypeOf<[url: string, init: FetchInit]>()
  expectTypeOf<Response>().toExtend<FetchResponse>()
})

test('what is no answer is refused', () => {
  expectTypeOf<() => Promise<string>>().not.toExtend<Fetch>()
  expectTypeOf<(request: Request) => Promise<Response>>().not.toExtend<Fetch>()
})
