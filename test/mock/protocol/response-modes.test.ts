import { expect, test } from 'vitest'
import { app, ask, locationOf, send, setUp } from './support.ts'

test('answers in the fragment when asked to', async () => {
  const mock = setUp()

  const { hash, search } = locationOf(
    await ask(mock, { response_mode: 'fragment' }, mock.asUser('ann')),
  )

  expect(search).toBe('')
  expect([...new URLSearchParams(hash.slice(1)).keys()].sort()).toEqual(['code', 'iss', 'state'])
})

test('keeps the query that an address has of its own', async () => {
  const mock = setUp()
  const redirect_uri = 'https://app.example.com/callback?tenant=a%20b'

  const { href } = locationOf(await ask(mock, { redirect_uri }, mock.asUser('ann')))

  expect(href).toMatch(/^https:\/\/app\.example\.com\/callback\?tenant=a%20b&code=/)
})

test('form_post answers with a form that sends itself, and has a button', async () => {
  const mock = setUp()

  const response = await ask(
    mock,
    { response_mode: 'form_post', state: '"><script>alert(1)</script>' },
    mock.asUser('ann'),
  )
  const text = await response.text()

  expect(response.status).toBe(200)
  expect(text).toContain('<form method="post" action="https://app.example.com/callback">')
  expect(text).toMatch(/<input type="hidden" name="code" value="[0-9a-f]{40}">/)
  expect(text).toContain(`name="iss" value="${app.host}/oidc"`)
  expect(text).toContain('<button>')
  expect(text).not.toContain('<script>alert')
  expect(await scriptsOf(text)).toEqual(allowedBy(response))
})

test('web_message posts the answer to the origin of the application alone', async () => {
  const mock = setUp()

  const response = await ask(
    mock,
    { response_mode: 'web_message', prompt: 'none', state: '</script><b>' },
    mock.asUser('ann'),
  )
  const text = await response.text()
  const data = /<script type="application\/json" id="answer">(.*?)<\/script>/.exec(text)?.[1]

  expect(JSON.parse(data ?? '')).toEqual({
    target: 'https://app.example.com',
    message: {
      type: 'authorization_response',
      response: {
        code: expect.stringMatching(/^[0-9a-f]{40}$/),
        state: '</script><b>',
        iss: `${app.host}/oidc`,
      },
    },
  })
  expect(await scriptsOf(text)).toEqual(allowedBy(response))
  expect(response.headers.has('x-frame-options')).toBe(false)
})

test('web_message tells errors in the same way', async () => {
  const mock = setUp()

  const text = await (await ask(mock, { response_mode: 'web_message', prompt: 'none' })).text()

  expect(text).toContain('"error":"login_required"')
})

test('no answer is kept in a cache', async () => {
  const mock = setUp()

  for (const response_mode of ['query', 'fragment', 'form_post', 'web_message']) {
    const response = await ask(mock, { response_mode }, mock.asUser('ann'))
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
  const page = await send(mock, '/oidc/auth')
  expect(page.headers.get('cache-control')).toBe('no-store')
})

/** Hashes of the scripts of a page, as a policy names them. */
async function scriptsOf(text: string): Promise<string[]> {
  const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script)
  return Promise.all(
    scripts.map(async script => {
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
      return `sha256-${Buffer.from(hash).toString('base64')}`
    }),
  )
}

function allowedBy(response: Response): string[] {
  const policy = response.headers.get('content-security-policy') ?? ''
  return [...policy.matchAll(/'(sha256-[^']+)'/g)].map(([, hash = '']) => hash)
}
