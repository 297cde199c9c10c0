import { ConfigurationError } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { audience, issuer } from '../tokens/support.ts'
import { clientOf, createProvider, document } from './provider.ts'

test('the address of logout says who asks, and no more than is given', async () => {
  const url = await clientOf(createProvider()).logoutUrl()

  expect(url).toBe(`${issuer}/session/end?client_id=${audience}`)
})

test('the address of logout carries every value as it is', async () => {
  const input = {
    idTokenHint: 'an.id.token',
    postLogoutRedirectUri: 'https://app.example.com/bye?x=1&y=a b#top',
    state: 'a&b=c+d é',
  }

  const url = new URL(await clientOf(createProvider()).logoutUrl(input))

  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: audience,
    id_token_hint: input.idTokenHint,
    post_logout_redirect_uri: input.postLogoutRedirectUri,
    state: input.state,
  })
  expect(url.hash).toBe('')
})

test('parameters of the endpoint itself are kept', async () => {
  const provider = createProvider({ ...document, end_session_endpoint: `${issuer}/end?pool=7` })

  expect(await clientOf(provider).logoutUrl()).toBe(`${issuer}/end?pool=7&client_id=${audience}`)
})

test('a service without such an address is named', async () => {
  const client = clientOf(createProvider({ ...document, end_session_endpoint: null }))

  await expect(client.logoutUrl()).rejects.toBeInstanceOf(ConfigurationError)
  await expect(client.logoutUrl()).rejects.toThrow('offers no end_session_endpoint')
})
