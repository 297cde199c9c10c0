import * as fc from 'fast-check'
import { InputError } from 'genauth/server'
import { describe, expect, test } from 'vitest'
import { authorize, origin, requestOf, setUp } from './support.ts'

const foreign = [
  '//evil.example',
  '///evil.example',
  '////evil.example/%2e%2e',
  '/\\evil.example',
  '\\/evil.example',
  '\\\\evil.example',
  '/path\\..\\evil',
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'HTTPS://evil.example',
  `${origin}.evil.example`,
  `${origin}@evil.example`,
  `${origin}/in`,
  'http://app.example.com/in',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '@evil.example',
  '.evil.example',
  'reports',
  '?page=2',
  '#top',
  '',
  ' /reports',
  ' //evil.example',
  '\t//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '/a\r\nset-cookie: a=b',
  '/\u0000/evil.example',
  '/\u0085/evil.example',
  '/\u007f',
  `/${'x'.repeat(2000)}`,
  `/${'é'.repeat(1000)}`,
]

describe.each(['login', 'logout'] as const)('the address after %s', operation => {
  test.each(foreign)('must be a path of this origin: not %j', async returnTo => {
    const { sessions, jar } = setUp()

    const attempt = sessions[operation](requestOf(jar, '/'), { returnTo })

    await expect(attempt).rejects.toThrow(InputError)
    await expect(attempt).rejects.not.toThrow(/evil/)
  })

  test.each([null, 1, {}, ['/in']])('must be a text: not %j', async returnTo => {
    const { sessions, jar } = setUp()

    // @ts-expect-error: the type is wrong on purpose
    await expect(sessions[operation](requestOf(jar, '/'), { returnTo })).rejects.toThrow(InputError)
  })
})

test.each([
  ['/', '/'],
  ['/reports?page=2#top', '/reports?page=2#top'],
  ['/%2f%2fevil.example', '/%2f%2fevil.example'],
  ['/%5cevil.example', '/%5cevil.example'],
  ['/?next=https://evil.example', '/?next=https://evil.example'],
  ['/caf\u00e9', '/caf%C3%A9'],
  ['/a b', '/a%20b'],
  // A parser makes two slashes of these; the origin in front of them keeps them harmless.
  ['/.//evil.example', '//evil.example'],
  ['/..//evil.example', '//evil.example'],
  ['/a/..//evil.example', '//evil.example'],
  ['/@evil.example', '/@evil.example'],
])('a path is come back to: %s', async (returnTo, path) => {
  const setting = setUp()
  const callback = await authorize(setting, { returnTo })

  const response = await setting.sessions.callback(requestOf(setting.jar, callback))

  expect(response.headers.get('location')).toBe(`${origin}${path}`)
})

test('no text at all leads a user to another origin', async () => {
  const { sessions, jar } = setUp()
  const alphabet = [
    ...'/\\\t\r\n .@:?#%2f5c',
    'https:',
    'evil.example',
    '\u3002',
    '\uff0f',
    '\u0000',
  ]
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }).map(rest => `/${rest}`),
    fc.string({ unit: 'binary' }).map(rest => `/${rest}`),
    fc.webUrl(),
  )
  let accepted = 0

  await fc.assert(
    fc.asyncProperty(text, async returnTo => {
      const response = await sessions
        .logout(requestOf(jar, '/logout'), { returnTo })
        .catch((error: unknown) => error)
      if (response instanceof InputError) return
      if (!(response instanceof Response)) throw response

      accepted += 1
      const location = response.headers.get('location') ?? ''
      expect(location.startsWith(`${origin}/`)).toBe(true)
      expect(new URL(location, 'https://browser.example').origin).toBe(origin)
    }),
    { numRuns: 2000 },
  )

  expect(accepted).toBeGreaterThan(50)
})
