import { samlLoginUrl, samlLogoutUrl } from 'genauth/oidc'
import { expect, test } from 'vitest'

const options = { appId: 'my-app-id', appHost: 'https://example.genauth.ai/' }

test('a sign-in by SAML begins at the address of the application', () => {
  expect(samlLoginUrl(options)).toBe('https://example.genauth.ai/api/v2/saml-idp/my-app-id')
  expect(samlLoginUrl({ ...options, appId: '../a b' })).toBe(
    'https://example.genauth.ai/api/v2/saml-idp/..%2Fa%20b',
  )
})

test('the address of logout carries where to come back to', () => {
  expect(samlLogoutUrl(options, 'https://app.example.com/?a=b&c')).toBe(
    'https://example.genauth.ai/login/profile/logout?redirect_uri=https%3A%2F%2Fapp.example.com%2F%3Fa%3Db%26c',
  )
})

test('a host without TLS is refused, unless it is allowed or this machine', () => {
  const insecure = { ...options, appHost: 'http://example.com' }

  expect(() => samlLoginUrl(insecure)).toThrow(/^appHost uses http:/)
  expect(() => samlLogoutUrl(insecure, 'https://app.example.com/')).toThrow(/^appHost uses http:/)
  expect(samlLoginUrl({ ...insecure, allowInsecureHost: true })).toMatch(/^http:\/\/example.com\//)
  expect(samlLoginUrl({ ...options, appHost: 'http://localhost:3000' })).toMatch(/^http:/)
})

test.each([
  ['appId', () => samlLoginUrl({ ...options, appId: '' })],
  ['appHost', () => samlLoginUrl({ ...options, appHost: '' })],
  ['redirectUri', () => samlLogoutUrl(options, '')],
])('a wrong %s is named', (name, run) => {
  expect(run).toThrow(new RegExp(`(^|: )${name}:? must be`))
})
