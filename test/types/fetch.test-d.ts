import type { FetchInit, FetchResponse, ManagementClientOptions } from 'genauth/management'
import { createMock } from 'genauth/mock'
import type { OidcClientOptions } from 'genauth/oidc'
import type { RemoteJwksOptions } from 'genauth/tokens'
import type { fetch as undiciFetch } from 'undici-types'
import { expectTypeOf, test } from 'vitest'

type Fetch = NonNullable<ManagementClientOptions['fetch']>

/** What node-fetch declares, as far as it matters. */
interface NodeFetchResponse {
  readonly status: number
  readonly headers: NodeFetchHeaders
  readonly body: NodeJS.ReadableStream | null
  text(): Promise<string>
}
interface NodeFetchHeaders extends Iterable<[string, string]> {
  get(name: string): string | null
}
interface NodeFetchInit {
  method?: string
  headers?: [string, string][] | Record<string, string> | NodeFetchHeaders
  body?: string | Blob | NodeJS.ReadableStream | null
  redirect?: 'error' | 'follow' | 'manual'
  signal?: AbortSignal | null
}

test('the option `fetch` takes the functions that everybody has', () => {
  expectTypeOf<typeof fetch>().toExtend<Fetch>()
  expectTypeOf<typeof undiciFetch>().toExtend<Fetch>()
  expectTypeOf<
    (url: URL | string, init?: NodeFetchInit) => Promise<NodeFetchResponse>
  >().toExtend<Fetch>()
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
