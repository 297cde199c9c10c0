import type { Mock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { comeBack, eventsOf, expectNobody, setUp, stored } from './support/session.ts'
import { countListeners, fakePopup, replaceOpen, send, shownFrame } from './support/views.ts'

/** What the login page answers to the request that a window or frame was sent to. */
async function answerTo(mock: Mock, url: string): Promise<Record<string, string>> {
  // The user's part is played with an answer that comes by an address.
  const request = new URL(url)
  request.searchParams.set('response_mode', 'query')
  request.searchParams.delete('prompt')
  return Object.fromEntries(new URL(await comeBack(mock, request.href)).searchParams)
}

const message = (response: unknown) => ({ type: 'authorization_response', response })

test('signs in by a window, and closes it', async () => {
  const { mock, open, appHost } = setUp()
  const { popup, open: openWindow, shownUrl, isClosed } = fakePopup()
  const listenersLeft = countListeners()
  const session = open()

  const signedIn = session.loginWithPopup({ loginHint: 'ann' })
  // In the very turn of the click, or the browser would block it.
  expect(openWindow).toHaveBeenCalledWith('about:blank', '_blank', expect.stringMatching(/^popup,/))
  const url = await shownUrl()
  send({ origin: appHost, source: popup, data: message(await answerTo(mock, url)) })

  await expect(signedIn).resolves.toMatchObject({ nickname: 'Annie' })
  expect(new URL(url).searchParams.get('response_mode')).toBe('web_message')
  expect(new URL(url).searchParams.get('login_hint')).toBe('ann')
  expect(isClosed()).toBe(true)
  expect(listenersLeft()).toBe(0)
  expect(stored()).toBe('[{},{}]')
  await expect(session.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
})

test('messages that are not the answer are ignored', async () => {
  const { mock, open, appHost } = setUp()
  const { popup, shownUrl, isClosed } = fakePopup()
  const session = open()
  const signedIn = session.loginWithPopup()
  const response = await answerTo(mock, await shownUrl())
  const answer = { origin: appHost, source: popup, data: message(response) }
  const stranger = new MessageChannel().port1

  send({ ...answer, origin: 'https://evil.example.com' })
  send({ ...answer, origin: location.origin })
  send({ ...answer, origin: `${appHost}.example.com` })
  send({ ...answer, source: stranger })
  send({ ...answer, source: null })
  send({ ...answer, source: window })
  send({ ...answer, data: message({ ...response, state: 'another' }) })
  send({ ...answer, data: message({ code: response.code }) })
  send({ ...answer, data: message(null) })
  send({ ...answer, data: { response } })
  send({ ...answer, data: { type: 'something_else', response } })
  send({ ...answer, data: JSON.stringify(message(response)) })
  send({ ...answer, data: undefined })
  await expectNobody(session)
  expect(mock.journal.calls('exchangeToken')).toEqual([])
  expect(isClosed()).toBe(false)

  send(answer)
  await expect(signedIn).resolves.toMatchObject({ nickname: 'Annie' })
})

test('an answer of another issuer is refused', async () => {
  const { mock, open, appHost } = setUp()
  const { popup, shownUrl } = fakePopup()
  const session = open()
  const signedIn = session.loginWithPopup().catch((error: unknown) => error)
  const response = await answerTo(mock, await shownUrl())

  const iss = 'https://evil.example.com/oidc'
  send({ origin: appHost, source: popup, data: message({ ...response, iss }) })

  await expect(signedIn).resolves.toMatchObject({ name: 'CallbackError', reason: 'wrong_issuer' })
  await expectNobody(session)
})

test('a refusal in the window is an OAuthError', async () => {
  const { open, appHost } = setUp()
  const { popup, shownUrl, isClosed } = fakePopup()
  const signedIn = open()
    .loginWithPopup()
    .catch((error: unknown) => error)
  const state = new URL(await shownUrl()).searchParams.get('state')

  const refusal = { error: 'access_denied', state, iss: `${appHost}/oidc` }
  send({ origin: appHost, source: popup, data: message(refusal) })

  await expect(signedIn).resolves.toMatchObject({ name: 'OAuthError', error: 'access_denied' })
  expect(isClosed()).toBe(true)
})

test('a window that the browser blocks is a PopupError, and nothing was sent', async () => {
  const { mock, open } = setUp()
  replaceOpen(() => null)

  await expect(open().loginWithPopup()).rejects.toMatchObject({
    name: 'PopupError',
    reason: 'blocked',
  })
  expect(mock.journal.calls()).toEqual([])
})

test('a window that the user closes is a PopupError', async () => {
  const { open } = setUp()
  const { popup, shownUrl } = fakePopup()
  const listenersLeft = countListeners()
  const session = open()
  const signedIn = session.loginWithPopup().catch((error: unknown) => error)
  await shownUrl()

  popup.close()

  await expect(signedIn).resolves.toMatchObject({ name: 'PopupError', reason: 'closed' })
  expect(listenersLeft()).toBe(0)
  await expectNobody(session)
})

test('an answer that a window gave before it was closed counts', async () => {
  const { mock, open, appHost } = setUp()
  const { popup, shownUrl, seenClosed } = fakePopup()
  const signedIn = open().loginWithPopup()
  const response = await answerTo(mock, await shownUrl())

  popup.close()
  await seenClosed()
  send({ origin: appHost, source: popup, data: message(response) })

  await expect(signedIn).resolves.toMatchObject({ nickname: 'Annie' })
})

test('a window without an answer in time is a PopupError, and is closed', async () => {
  const { open } = setUp()
  const { isClosed } = fakePopup()
  const listenersLeft = countListeners()

  await expect(open().loginWithPopup({}, { timeout: 20 })).rejects.toMatchObject({
    name: 'PopupError',
    reason: 'timeout',
  })
  expect(isClosed()).toBe(true)
  expect(listenersLeft()).toBe(0)
})

test('a window is closed when the service cannot be reached', async () => {
  const { mock, open } = setUp()
  const { isClosed } = fakePopup()
  mock.faults.add({ kind: 'reset', times: 'always' })

  await expect(open().loginWithPopup()).rejects.toMatchObject({ name: 'NetworkError' })
  expect(isClosed()).toBe(true)
})

test('signs in silently by a frame that nobody sees, and removes it', async () => {
  const { mock, open, appHost } = setUp()
  const listenersLeft = countListeners()
  const session = open()
  const events = eventsOf(session)

  const signedIn = session.loginSilently()
  const { source, url, frame } = await shownFrame()
  expect(frame.getBoundingClientRect().height).toBe(0)
  expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
    prompt: 'none',
    response_mode: 'web_message',
  })
  send({ origin: appHost, source, data: message(await answerTo(mock, url)) })

  await expect(signedIn).resolves.toMatchObject({ nickname: 'Annie' })
  expect(document.querySelector('iframe')).toBeNull()
  expect(listenersLeft()).toBe(0)
  expect(events).toMatchObject([{ type: 'signed_in', user: { nickname: 'Annie' } }])
})

test('a frame is asked by itself alone', async () => {
  const { mock, open, appHost } = setUp()
  const session = open()
  const signedIn = session.loginSilently({}, { timeout: 300 }).catch((error: unknown) => error)
  const { url } = await shownFrame()
  const other = document.body.appendChild(document.createElement('iframe'))

  send({
    origin: appHost,
    source: other.contentWindow,
    data: message(await answerTo(mock, url)),
  })
  other.remove()

  await expect(signedIn).resolves.toMatchObject({ name: 'PopupError', reason: 'timeout' })
  await expectNobody(session)
})

test.each(['login_required', 'consent_required', 'interaction_required'])(
  'a silent sign-in passes %s on',
  async error => {
    const { open, appHost } = setUp()
    const session = open()
    const signedIn = session.loginSilently().catch((reason: unknown) => reason)
    const { source, url } = await shownFrame()
    const state = new URL(url).searchParams.get('state')

    send({ origin: appHost, source, data: message({ error, state, iss: `${appHost}/oidc` }) })

    await expect(signedIn).resolves.toMatchObject({ name: 'OAuthError', error })
    expect(document.querySelector('iframe')).toBeNull()
  },
)

test('a frame without an answer in time is a PopupError, and is removed', async () => {
  const { open } = setUp()
  const session = open()

  await expect(session.loginSilently({}, { timeout: 20 })).rejects.toMatchObject({
    name: 'PopupError',
    reason: 'timeout',
  })
  expect(document.querySelector('iframe')).toBeNull()
  // The next one gets a frame of its own.
  const again = session.loginSilently({}, { timeout: 300 }).catch((error: unknown) => error)
  await shownFrame()
  await expect(again).resolves.toMatchObject({ reason: 'timeout' })
})

test('silent sign-ins at the same time share one frame', async () => {
  const { mock, open, appHost } = setUp()
  const session = open()

  const both = Promise.all([session.loginSilently(), session.loginSilently()])
  const { source, url } = await shownFrame()
  expect(document.querySelectorAll('iframe')).toHaveLength(1)
  send({ origin: appHost, source, data: message(await answerTo(mock, url)) })

  const [first, second] = await both
  expect(second).toBe(first)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})
