import { authenticatorOf, offerAuthenticator } from '../../areas/mfa/authenticators.ts'
import { checkFirstTotp, checkTotp } from '../../areas/mfa/checks.ts'
import { checkMayEnroll } from '../../areas/mfa/enrollment.ts'
import { factorsOf, getFactorOf, removeFactor, type ShownFactor } from '../../areas/mfa/factors.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { type Html, html } from '../../kernel/web/html.ts'
import type { FormMemory } from '../browsers.ts'
import { codeField } from '../fields.ts'
import { button, choiceButton, form, links } from '../form.ts'
import { showSecret } from '../mfa.ts'
import { goTo } from '../page.ts'
import { demand } from '../read-fields.ts'
import type { PageWords } from '../words.ts'
import { at, atCode } from '../wrong.ts'
import { factorPaths } from './factor.ts'
import { done, type OwnVisit, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/mfa'

/** The second factors in the personal center, and the authenticator application among them. */
export const ownMfaPages: readonly PlainRoute[] = [
  showOwnPage('showOwnMfa', path, (visit, memory) => {
    const { words, world, user } = visit
    const factors = factorsOf(world, user).filter(isSimple)
    const missing = (['SMS', 'EMAIL'] as const).filter(
      type => !factors.some(({ factorType }) => factorType === type),
    )
    return {
      title: words.secondFactors,
      body: html`${showAuthenticator(visit, memory)}
<h2>${words.otherFactors}</h2>
<ul class="records">${factors.map(
        factor => html`<li><strong>${labelOf(factor, words)}</strong> ${addressOf(factor)}</li>`,
      )}</ul>
${
  factors.length > 0 &&
  form(visit, memory, {
    action: '/u/mfa/reset',
    buttons: html`${factors.map(factor =>
      choiceButton('factor', factor.factorId, `${words.remove}: ${labelOf(factor, words)}`),
    )}`,
  })
}
${links(
  visit,
  missing.map(type => [factorPaths[type], type === 'SMS' ? words.addSms : words.addEmail]),
)}`,
    }
  }),

  takeOwnForm('beginOwnMfa', path, sending => {
    const { world, user } = sending
    at('', () => checkMayEnroll(world, user, 'OTP'))
    offerAuthenticator(world, user)
    return goTo(sending, path)
  }),

  takeOwnForm(
    'confirmOwnMfa',
    '/u/mfa/confirm',
    sending => {
      const { world, user } = sending
      const code = demand(sending, 'code')
      at('', () => checkMayEnroll(world, user, 'OTP'))
      atCode(() => checkFirstTotp(world, user, code))
      return done(sending, path, 'saved')
    },
    path,
  ),

  takeOwnForm(
    'removeOwnMfa',
    '/u/mfa/remove',
    sending => {
      const { world, user } = sending
      const code = demand(sending, 'code')
      atCode(() => checkTotp(world, user, code))
      removeFactor(world, user, 'OTP')
      return done(sending, path, 'mfaIsRemoved')
    },
    path,
  ),

  takeOwnForm(
    'resetOwnFactor',
    '/u/mfa/reset',
    sending => {
      const { world, user, form: sent } = sending
      const factor = getFactorOf(world, user, sent.factor ?? '')
      // The form of the authenticator application asks for its code.
      if (!isSimple(factor)) return goTo(sending, path)
      removeFactor(world, user, factor.factorType)
      return done(sending, path, 'removed')
    },
    path,
  ),
]

function showAuthenticator(visit: OwnVisit, memory: FormMemory): Html {
  const { words, world, user, app } = visit
  const authenticator = authenticatorOf(world, user)
  const { secret, pendingSecret } = authenticator
  const code = codeField(visit, memory, words.totpHint)
  if (secret !== undefined) {
    return html`<p>${words.mfaIsSet}</p>
${form(visit, memory, { action: '/u/mfa/remove', fields: [code], buttons: button(words.remove) })}`
  }
  if (pendingSecret === undefined) {
    return html`<p>${words.mfaIsOff}</p>
${form(visit, memory, { action: path, buttons: button(words.setUp) })}`
  }
  return html`${showSecret(visit, app, user, authenticator)}
${form(visit, memory, { action: '/u/mfa/confirm', fields: [code], buttons: button(words.continueOn) })}`
}

function isSimple({ factorType }: ShownFactor): boolean {
  return factorType !== 'OTP'
}

function labelOf({ factorType }: ShownFactor, words: PageWords): string {
  const labels = { OTP: words.mfa, SMS: words.phone, EMAIL: words.email, FACE: words.face }
  return labels[factorType]
}

function addressOf({ profile }: ShownFactor): string {
  return String(profile.phoneNumber ?? profile.email ?? '')
}
