import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { app, cookieOf, locationOf, send, setUp, userId } from './support.ts'

const service = 'https://app.example.com/cas?from=a'
const root = `/cas-idp/${app.appId}`

async function ticketFor(mock: Mock, name = 'ann') {
  const path = `${root}?${new URLSearchParams({ service })}`
  return locationOf(await send(mock, path, { headers: cookieOf(mock.asUser(name)) }))
}

function validate(mock: Mock, parameters: Record<string, string>, page = 'serviceValidate') {
  return send(mock, `${root}/${page}?${new URLSearchParams(parameters)}`)
}

async function ticketOf(mock: Mock, name?: string) {
  return (await ticketFor(mock, name)).searchParams.get('ticket') ?? ''
}

test('sends a signed-in user to the service with a ticket', async () => {
  const mock = setUp()

  const { href } = await ticketFor(mock)

  expect(href).toMatch(/^https:\/\/app\.example\.com\/cas\?from=a&ticket=ST-[0-9a-f]{32}$/)
})

test('leads through the login page and back', async () => {
  const mock = setUp()
  const first = locationOf(await send(mock, `${root}?${new URLSearchParams({ service })}`))

  const headers = cookieOf(mock.asUser('ann'))
  const second = locationOf(await send(mock, `${root}/resume${first.search}`, { headers }))

  expect(first.pathname).toBe('/login')
  expect(second.searchParams.has('ticket')).toBe(true)
})

test('takes no way back from the login page of another application', async () => {
  const mock = setUp({}, {}, [{ appId: 'other', ssoEnabled: false }])
  const first = locationOf(await send(mock, `${root}?${new URLSearchParams({ service })}`))
  const headers = cookieOf(mock.asUser('ann'))

  const answer = await send(mock, `/cas-idp/other/resume${first.search}`, { headers })

  expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
})

test('tells by CAS 1.0 who has the ticket', async () => {
  const mock = setUp()

  const yes = await validate(mock, { service, ticket: await ticketOf(mock) }, 'validate')
  const no = await validate(mock, { service, ticket: 'ST-unknown' }, 'validate')

  expect(await yes.text()).toBe('yes\nann\n')
  expect(await no.text()).toBe('no\n\n')
})

test('tells by CAS 2.0 in JSON who has the ticket', async () => {
  const mock = setUp()

  const answer = await validate(mock, { service, ticket: await ticketOf(mock), format: 'JSON' })

  expect(await answer.json()).toMatchObject({
    serviceResponse: {
      authenticationSuccess: {
        user: 'ann',
        attributes: { id: userId, email: 'ann@example.com', nickname: 'Annie' },
      },
    },
  })
})

test('tells by CAS 2.0 in XML who has the ticket, unless asked for JSON', async () => {
  const mock = setUp()

  const answer = await validate(mock, { service, ticket: await ticketOf(mock) })
  const text = await answer.text()

  expect(answer.headers.get('content-type')).toContain('application/xml')
  expect(text).toContain('<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">')
  expect(text).toContain('<cas:user>ann</cas:user>')
  expect(text).toContain('<cas:email>ann@example.com</cas:email>')
})

test('says in XML why a ticket is refused, and escapes it', async () => {
  const mock = setUp()

  const text = await (await validate(mock, { service, ticket: '<x>' })).text()

  expect(text).toContain('<cas:authenticationFailure code="INVALID_TICKET">')
  expect(text).not.toContain('<x>')
})

const codeOf = async (answer: Response) =>
  (await answer.json()).serviceResponse.authenticationFailure?.code

test('a ticket works once', async () => {
  const mock = setUp()
  const question = { service, ticket: await ticketOf(mock), format: 'JSON' }

  expect(await codeOf(await validate(mock, question))).toBeUndefined()
  expect(await codeOf(await validate(mock, question))).toBe('INVALID_TICKET')
})

test('a ticket works in time, for its service and application, and is needed', async () => {
  const mock = setUp({}, {}, [{ appId: 'other' }])
  const format = 'JSON'

  const elsewhere = 'https://other.example.com'
  const wrongService = { service: elsewhere, ticket: await ticketOf(mock), format }
  expect(await codeOf(await validate(mock, wrongService))).toBe('INVALID_SERVICE')

  const query = new URLSearchParams({ service, ticket: await ticketOf(mock), format })
  const atOther = await send(mock, `/cas-idp/other/serviceValidate?${query}`)
  expect(await codeOf(atOther)).toBe('INVALID_TICKET')

  expect(await codeOf(await validate(mock, { service, format }))).toBe('INVALID_REQUEST')

  const ticket = await ticketOf(mock)
  mock.clock.advance('10m')
  expect(await codeOf(await validate(mock, { service, ticket, format }))).toBe('INVALID_TICKET')
})

test.each([
  ['an unknown application', `/cas-idp/nobody?${new URLSearchParams({ service })}`],
  ['no service', root],
  ['a service that is not allowed', `${root}?service=ftp%3A%2F%2Fx`],
])('shows a page for %s', async (_, path) => {
  const mock = setUp()

  const response = await send(mock, path, { headers: cookieOf(mock.asUser('ann')) })

  expect(response.status).toBe(400)
})

test('the start of SAML leads to the login page, and stops where the assertion would be', async () => {
  const mock = setUp()
  const path = `/api/v2/saml-idp/${app.appId}`
  const first = locationOf(await send(mock, path))

  const headers = cookieOf(mock.asUser('ann'))
  const second = await send(mock, `${path}/resume${first.search}`, { headers })

  expect(first.pathname).toBe('/login')
  expect(second.status).toBe(501)
  expect(await second.json()).toMatchObject({
    message: expect.stringContaining('The mock does not implement the assertion of SAML'),
  })
})

test('SAML has a start only for applications that there are', async () => {
  const mock = setUp()

  expect((await send(mock, '/api/v2/saml-idp/nobody')).status).toBe(400)
})
