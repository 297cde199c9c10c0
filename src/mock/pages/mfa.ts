import type { StoredApp } from '../areas/applications/applications.ts'
import type { CodeAddress } from '../areas/codes/codes.ts'
import { closeLogin } from '../areas/logins/logins.ts'
import {
  checkHasNoFactor,
  checkOffered,
  offeredFactors,
  usableFactors,
} from '../areas/mfa/app-factors.ts'
import { type Authenticator, authenticatorOf } from '../areas/mfa/authenticators.ts'
import {
  checkFactorCode,
  checkFirstTotp,
  checkRecoveryCode,
  checkTotp,
  factorAddress,
  factorChannel,
} from '../areas/mfa/checks.ts'
import type { FactorType } from '../areas/mfa/factors.ts'
import { totpAddress } from '../areas/mfa/totp.ts'
import { noteRefusal } from '../areas/sign-in/sign-in-rules.ts'
import type { StoredUser } from '../areas/users/users.ts'
import type { Answer } from '../kernel/answer.ts'
import { refusalIn } from '../kernel/refused.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { type Html, html } from '../kernel/web/html.ts'
import type { Entering } from './browsers.ts'
import { goOn, noteOfVisit } from './enter.ts'
import { atStep, beginAgain, keepEntering, stepPages } from './entering.ts'
import { codeField, recoveryCodeField, sentCodeForms } from './fields.ts'
import { button, form, links, outcome } from './form.ts'
import { maskAddress } from './mask-address.ts'
import { answerPage, goTo, showPage, takeForm } from './page.ts'
import { demand, sendCodeTo } from './read-fields.ts'
import { type Sending, takeMemory, type Visit } from './visit.ts'
import { Wrong, wordsOfRefusal } from './wrong.ts'

const path = stepPages.mfa
const recoveryPath = '/login/mfa/recovery'
const codePaths = { sms: '/login/mfa/sms', email: '/login/mfa/email' } as const
const kinds = ['sms', 'email'] as const
const maximumTries = 5

type Kind = (typeof kinds)[number]

/** The second factor of a sign-in, in every way that a user has. */
export const mfaPages: readonly PlainRoute[] = [
  showPage('showMfa', path, visit => atStep(visit, path, user => showTotp(visit, user))),

  takeForm('verifyMfa', path, sending =>
    passFactor(sending, 'OTP', (user, code) => {
      const { world, app } = sending
      if (authenticatorOf(world, user).secret !== undefined) {
        checkTotp(world, user, code)
      } else {
        checkHasNoFactor(world, app, user)
        checkFirstTotp(world, user, code)
      }
      return { amr: ['otp'] }
    }),
  ),

  ...codePages('sms', { show: 'showMfaSms', send: 'sendMfaSms', verify: 'verifyMfaSms' }),
  ...codePages('email', { show: 'showMfaEmail', send: 'sendMfaEmail', verify: 'verifyMfaEmail' }),

  showPage('showMfaRecovery', recoveryPath, visit =>
    atStep(visit, path, user => {
      if (!waysOf(visit, user).includes(recoveryPath)) return goTo(visit, path)
      const { words } = visit
      const memory = takeMemory(visit)
      return answerPage(visit, {
        title: words.secondStep,
        body: html`${outcome(visit, memory)}
${form(visit, memory, {
  action: recoveryPath,
  fields: [recoveryCodeField(visit, memory)],
  buttons: button(words.continueOn),
})}
${otherWays(visit, user, recoveryPath)}`,
      })
    }),
  ),

  takeForm('verifyMfaRecovery', recoveryPath, sending =>
    passFactor(sending, 'OTP', (user, code) => ({
      amr: [],
      recoveryCode: checkRecoveryCode(sending.world, user, code),
    })),
  ),

  showPage('showNewRecoveryCode', stepPages.recoveryCode, visit =>
    atStep(visit, stepPages.recoveryCode, (_user, { recoveryCode = '' }) => {
      const { words } = visit
      const memory = takeMemory(visit)
      return answerPage(visit, {
        title: words.recoveryCode,
        body: html`<p>${words.newRecoveryCodeText}</p>
${showRecoveryCode(visit, recoveryCode)}
${form(visit, memory, { action: stepPages.recoveryCode, buttons: button(words.continueOn) })}`,
      })
    }),
  ),

  takeForm('takeNewRecoveryCode', stepPages.recoveryCode, sending =>
    atStep(sending, stepPages.recoveryCode, (_user, entering) =>
      goOn(sending, { ...entering, recoveryCode: undefined }),
    ),
  ),
]

/** Shows a secret to be put into an authenticator application, and the code that stands in for it. */
export function showSecret(
  visit: Visit,
  app: StoredApp,
  user: StoredUser,
  { pendingSecret, pendingRecoveryCode }: Authenticator,
): Html {
  const { words } = visit
  if (pendingSecret === undefined || pendingRecoveryCode === undefined) return html``
  return html`<p>${words.setUpText}</p>
<dl>
<dt>${words.secret}</dt><dd><code id="totp-secret">${pendingSecret}</code></dd>
<dt>${words.secretAddress}</dt><dd><code id="totp-address">${totpAddress(app, user, pendingSecret)}</code></dd>
</dl>
<p>${words.recoveryCodeText}</p>
${showRecoveryCode(visit, pendingRecoveryCode)}`
}

function showRecoveryCode({ words }: Visit, code: string): Html {
  return html`<dl><dt>${words.recoveryCode}</dt><dd><code id="recovery-code">${code}</code></dd></dl>`
}

function showTotp(visit: Visit, user: StoredUser): Answer {
  const { words, app, world } = visit
  const authenticator = authenticatorOf(world, user)
  const isNew = authenticator.secret === undefined
  const other = isNew || !offersTotp(visit) ? otherFactorOf(visit, user) : undefined
  if (other !== undefined) return goTo(visit, other)
  const memory = takeMemory(visit)
  return answerPage(visit, {
    title: isNew ? words.setUpSecondStep : words.secondStep,
    body: html`${outcome(visit, memory)}
${isNew && showSecret(visit, app, user, authenticator)}
${form(visit, memory, {
  action: path,
  fields: [codeField(visit, memory, words.totpHint)],
  buttons: button(words.continueOn),
})}
${otherWays(visit, user, path)}`,
  })
}

function codePages(
  kind: Kind,
  names: { readonly show: string; readonly send: string; readonly verify: string },
): PlainRoute[] {
  const page = codePaths[kind]
  return [
    showPage(names.show, page, visit =>
      atStep(visit, path, user => {
        const address = addressOf(visit, user, kind)
        if (address === undefined) return goTo(visit, path)
        const { words } = visit
        const memory = takeMemory(visit)
        return answerPage(visit, {
          title: words.secondStep,
          body: html`${outcome(visit, memory)}
<p>${words.codeGoesTo} ${maskAddress(address)}</p>
${sentCodeForms(visit, memory, page)}
${otherWays(visit, user, page)}`,
        })
      }),
    ),

    takeForm(names.send, page, sending =>
      atStep(sending, path, user => {
        const address = addressOf(sending, user, kind)
        if (address !== undefined) sendCodeTo(sending, page, address, factorChannel)
        return goTo(sending, page)
      }),
    ),

    takeForm(
      names.verify,
      `${page}/verify`,
      sending =>
        passFactor(sending, kind === 'sms' ? 'SMS' : 'EMAIL', (user, code) => {
          checkFactorCode(sending.world, user, kind, code)
          return { amr: [kind === 'sms' ? 'sms' : 'otp'] }
        }),
      page,
    ),
  ]
}

/**
 * Takes a second factor. A sign-in is good for some wrong tries.
 *
 * @param check throws when the code is not right; gives how it was proved, in the words of RFC 8176
 */
function passFactor(
  sending: Sending,
  type: FactorType,
  check: (user: StoredUser, code: string) => Pick<Entering, 'amr' | 'recoveryCode'>,
): Answer {
  return atStep(sending, path, (user, entering) => {
    const code = demand(sending, 'code')
    let passed = entering
    const pass = (): void => {
      checkOffered(sending.world, sending.app, type)
      const { amr, recoveryCode } = check(user, code)
      passed = { ...entering, recoveryCode, amr: [...new Set([...entering.amr, ...amr, 'mfa'])] }
    }
    const refused = refusalIn(() => noteRefusal(noteOfVisit(sending), user, pass))
    if (refused === undefined) return goOn(sending, passed)
    const wrongTries = entering.wrongTries + 1
    if (wrongTries >= maximumTries) {
      // The same login would lead back to here, for as many tries again.
      const { login } = sending
      if (login && login.token === entering.loginToken) closeLogin(sending.world, login)
      return beginAgain(sending, 'tooManyTries')
    }
    keepEntering(sending, { ...entering, wrongTries })
    throw new Wrong('code', wordsOfRefusal(refused))
  })
}

/** The page of the factor that a user has instead of an authenticator application. */
function otherFactorOf(visit: Visit, user: StoredUser): string | undefined {
  const types = usableFactors(visit.world, visit.app, user)
  if (types.includes('SMS')) return codePaths.sms
  if (types.includes('EMAIL')) return codePaths.email
  // A face has no page, but an address beside it; an application may want no authenticator.
  return types.length === 0 && offersTotp(visit) ? undefined : waysOf(visit, user)[0]
}

/** Pages of the second factor besides the authenticator application that a user can go on by. */
function waysOf(visit: Visit, user: StoredUser): string[] {
  const ways: string[] = kinds
    .filter(kind => addressOf(visit, user, kind) !== undefined)
    .map(kind => codePaths[kind])
  const { recoveryCode } = authenticatorOf(visit.world, user)
  return recoveryCode === undefined || !offersTotp(visit) ? ways : [...ways, recoveryPath]
}

/** Where codes go that the application takes. */
function addressOf({ world, app }: Visit, user: StoredUser, kind: Kind): CodeAddress | undefined {
  const isOffered = offeredFactors(world, app).includes(kind === 'sms' ? 'SMS' : 'EMAIL')
  return isOffered ? factorAddress(world, user, kind) : undefined
}

function offersTotp({ world, app }: Visit): boolean {
  return offeredFactors(world, app).includes('OTP')
}

function otherWays(visit: Visit, user: StoredUser, present: string): Html {
  const { words, world, app } = visit
  const labels: Readonly<Record<string, string>> = {
    [path]: words.mfa,
    [codePaths.sms]: words.bySms,
    [codePaths.email]: words.byEmail,
    [recoveryPath]: words.byRecoveryCode,
  }
  const { secret } = authenticatorOf(world, user)
  const hasTotp = secret !== undefined || usableFactors(world, app, user).length === 0
  const ways = [...(hasTotp && offersTotp(visit) ? [path] : []), ...waysOf(visit, user)]
  return links(visit, [
    ...ways.filter(way => way !== present).map(way => [way, labels[way] ?? ''] as const),
    ['/login', words.toSignIn],
  ])
}
