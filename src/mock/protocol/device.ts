import { applications, type StoredApp } from '../areas/applications/applications.ts'
import type { Login } from '../areas/logins/logins.ts'
import { onEnd, originOf } from '../areas/tokens/grants.ts'
import { noStore, OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { json } from '../kernel/answer.ts'
import { milliseconds } from '../kernel/clock.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { state } from '../kernel/state.ts'
import { html } from '../kernel/web/html.ts'
import { languageOf, renderPage } from '../kernel/web/layout.ts'
import type { World } from '../kernel/world.ts'
import { authenticateClient, checkGrantType, once, readOauthForm } from './clients.ts'
import { endInteraction, type Interaction } from './interactions.ts'
import { browserRoute, oauthRoute } from './oauth-route.ts'
import { protocolSettings } from './settings.ts'
import { findWaiting, passGate } from './sign-in-gate.ts'

/** Where devices ask for their codes. */
export const devicePath = '/oidc/device/auth'

const grantType = 'urn:ietf:params:oauth:grant-type:device_code'
const firstInterval = 5000

/** A device that waits for its user to sign in elsewhere. */
interface DeviceRequest {
  readonly appId: string
  readonly userCode: string
  readonly scope: string
  readonly expiresAt: number
  /** Milliseconds that the device has to wait between two questions. */
  interval: number
  askedAt: number | undefined
  /** What the user has decided. */
  outcome: 'pending' | 'denied' | Login
}

/** By device code. */
const deviceRequests = state(() => new Map<string, DeviceRequest>())

onEnd((world, isOver) => {
  for (const [code, { appId: clientId, scope, outcome }] of deviceRequests(world)) {
    const isGranted = typeof outcome === 'object'
    if (isGranted && isOver(originOf(outcome, { clientId, scope }))) {
      deviceRequests(world).delete(code)
    }
  }
})

/** Sign-in for devices without a browser (RFC 8628). */
export const deviceRoutes: readonly PlainRoute[] = [
  oauthRoute({
    name: 'authorizeDevice',
    method: 'POST',
    path: devicePath,
    serve: async ({ world, request, origin }) => {
      const form = await readOauthForm(request)
      if (!protocolSettings(world).deviceGrant) {
        throw new OauthRefused('invalid_request', 'devices cannot sign in', { httpStatus: 404 })
      }
      const { app } = authenticateClient(world, request, form)
      checkGrantType(app, grantType)
      const { scope = 'openid profile' } = form
      const deviceCode = world.random.hex(40)
      const digits = world.random.digits(8)
      const userCode = `${digits.slice(0, 4)}-${digits.slice(4)}`
      const life = milliseconds(protocolSettings(world).deviceCodeLife)
      deviceRequests(world).set(deviceCode, {
        appId: app.appId,
        userCode,
        scope,
        expiresAt: world.clock.now() + life,
        interval: firstInterval,
        askedAt: undefined,
        outcome: 'pending',
      })
      const answer = {
        device_code: deviceCode,
        user_code: userCode,
        verification_uri: `${origin}/device`,
        verification_uri_complete: `${origin}/device?user_code=${userCode}`,
        expires_in: Math.floor(life / 1000),
        interval: firstInterval / 1000,
      }
      return json(answer, 200, noStore)
    },
  }),

  browserRoute({
    name: 'verifyDevice',
    method: 'GET',
    path: '/device',
    serve: context => askForCode(context, once(context.url.searchParams).user_code),
  }),

  browserRoute({
    name: 'verifyDevice',
    method: 'POST',
    path: '/device',
    serve: async context => {
      const { user_code: userCode = '' } = await readOauthForm(context.request)
      const found = findByUserCode(context.world, userCode)
      if (found === undefined) return askForCode(context, userCode, true)
      return verify(context, found)
    },
  }),

  browserRoute({
    name: 'resumeDevice',
    method: 'GET',
    path: '/device/resume',
    serve: context => {
      const waiting = findWaiting(context, 'device')
      const found = findByUserCode(context.world, waiting.parameters.user_code ?? '')
      if (found !== undefined) return verify(context, found, waiting)
      endInteraction(context.world, waiting)
      throw new OauthRefused('expired_token', 'the code of the device has expired')
    },
  }),
]

/**
 * Takes the login that a device has waited for.
 *
 * @throws {@link OauthRefused} while the user has not decided, and when the user has denied
 */
export function takeDeviceLogin(
  world: World,
  { appId }: StoredApp,
  deviceCode: string | undefined,
): { readonly login: Login; readonly scope: string } {
  const found = deviceRequests(world).get(deviceCode ?? '')
  if (deviceCode === undefined || found?.appId !== appId) {
    throw new OauthRefused('invalid_grant', 'the device code is not one of this application')
  }
  const now = world.clock.now()
  if (found.expiresAt <= now) throw new OauthRefused('expired_token', 'the device code has expired')
  const isTooSoon = found.askedAt !== undefined && now - found.askedAt < found.interval
  found.askedAt = now
  if (found.outcome === 'pending' && isTooSoon) {
    found.interval += firstInterval
    throw new OauthRefused('slow_down', 'the device asks too often')
  }
  if (found.outcome === 'pending') {
    throw new OauthRefused('authorization_pending', 'the user has not decided yet')
  }
  deviceRequests(world).delete(deviceCode)
  if (found.outcome === 'denied') throw new OauthRefused('access_denied', 'the user has denied it')
  return { login: found.outcome, scope: found.scope }
}

function findByUserCode(world: World, userCode: string): DeviceRequest | undefined {
  const digits = userCode.replace(/\D/g, '')
  return [...deviceRequests(world).values()].find(
    ({ userCode: code, expiresAt, outcome }) =>
      code.replace('-', '') === digits && expiresAt > world.clock.now() && outcome === 'pending',
  )
}

function verify(context: PageContext, device: DeviceRequest, waiting?: Interaction) {
  const { world } = context
  const { appId, userCode, scope } = device
  const app = applications.find(world, appId)
  if (app === undefined) throw new OauthRefused('invalid_client', 'there is no such application')
  if (waiting?.isDenied) {
    device.outcome = 'denied'
    endInteraction(world, waiting)
    return tell(context, app, outcomes.denied)
  }
  const parameters = { client_id: appId, user_code: userCode, scope }
  const demand = { kind: 'device', app, parameters, prompt: new Set<string>() } as const
  const admitted = passGate(context, demand, waiting)
  if (!('user' in admitted)) return admitted
  if (waiting !== undefined) endInteraction(world, waiting)
  device.outcome = admitted.login
  return tell(context, app, outcomes.granted)
}

const outcomes = {
  granted: {
    'zh-CN': ['设备已登录', '您可以关闭此页面，回到设备继续。'],
    'en-US': ['The device is signed in', 'You can close this page and go on at the device.'],
  },
  denied: {
    'zh-CN': ['已拒绝', '设备没有登录。'],
    'en-US': ['Denied', 'The device has not been signed in.'],
  },
} as const

function tell(
  { request }: PageContext,
  { name }: StoredApp,
  words: (typeof outcomes)[keyof typeof outcomes],
) {
  const lang = languageOf(request)
  const [title, text] = words[lang]
  return renderPage({ lang, title, application: name, body: html`<p role="status">${text}</p>` })
}

const formWords = {
  'zh-CN': {
    title: '登录设备',
    hint: '请输入设备上显示的代码。只输入您自己设备上的代码。',
    label: '设备代码',
    wrong: '没有这个代码，或代码已过期。',
    submit: '继续',
  },
  'en-US': {
    title: 'Sign in a device',
    hint: 'Enter the code that your device shows. Never enter one that somebody has sent you.',
    label: 'Code of the device',
    wrong: 'There is no such code, or it has expired.',
    submit: 'Continue',
  },
} as const

function askForCode({ request }: PageContext, userCode = '', isWrong = false) {
  const lang = languageOf(request)
  const words = formWords[lang]
  return renderPage({
    lang,
    title: words.title,
    httpStatus: isWrong ? 400 : 200,
    body: html`<p id="hint">${words.hint}</p>
${isWrong && html`<div role="alert"><p>${words.wrong}</p></div>`}
<form method="post" action="/device">
<label for="user_code">${words.label}</label>
<input id="user_code" name="user_code" value="${userCode}" inputmode="numeric" autocomplete="off"
  required aria-describedby="hint">
<button>${words.submit}</button>
</form>`,
  })
}
