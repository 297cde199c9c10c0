import { addressMembers, type CodeAddress, takeCode } from '../areas/codes/codes.ts'
import { checkPasswordPolicy } from '../areas/passwords/passwords.ts'
import { checkOpen, registerAs } from '../areas/sign-up/registration.ts'
import { isEmail } from '../kernel/addresses.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { noteOfVisit, passFirstFactor } from './enter.ts'
import { codeField, sendCodeForm } from './fields.ts'
import { button, field, form, links, outcome } from './form.ts'
import { answerPage, goTo, showPage, takeForm } from './page.ts'
import { demand, demandAddress, demandSentAddress, sendCodeTo, sentAddress } from './read-fields.ts'
import { takeMemory } from './visit.ts'
import { at } from './wrong.ts'

const path = '/register'
const codePath = '/register/code'

/** Self-registration, which signs in as well. */
export const registerPages: readonly PlainRoute[] = [
  showPage('showRegister', path, visit => {
    const { words } = visit
    const memory = takeMemory(visit)
    return answerPage(visit, {
      title: words.register,
      body: html`${outcome(visit, memory)}
${form(visit, memory, {
  action: path,
  fields: [
    field(visit, memory, {
      name: 'account',
      label: words.account,
      hint: words.newAccountHint,
      autocomplete: 'username',
    }),
    field(visit, memory, {
      name: 'password',
      label: words.password,
      type: 'password',
      autocomplete: 'new-password',
    }),
  ],
  buttons: button(words.register),
})}
${links(visit, [
  [codePath, words.toCode],
  ['/login', words.toSignIn],
])}`,
    })
  }),

  takeForm('registerByPassword', path, sending => {
    const { world } = sending
    const account = demand(sending, 'account')
    const password = demand(sending, 'password')
    const names = isEmail(account) ? { email: account } : { username: account }
    at('account', () => checkOpen(world, names, noteOfVisit(sending)))
    at('password', () => checkPasswordPolicy(world, password))
    const user = registerAs(world, { ...names, password }, noteOfVisit(sending))
    return passFirstFactor(sending, user, ['pwd'])
  }),

  showPage('showCodeRegister', codePath, visit => {
    const { words } = visit
    const memory = takeMemory(visit)
    const isSent = sentAddress(visit, codePath) !== undefined
    return answerPage(visit, {
      title: words.registerByCode,
      body: html`${outcome(visit, memory)}
${
  isSent &&
  form(visit, memory, {
    action: '/register/code/verify',
    fields: [codeField(visit, memory)],
    buttons: button(words.register),
  })
}
${sendCodeForm(visit, memory, codePath)}
${links(visit, [
  [path, words.toPassword],
  ['/login', words.toSignIn],
])}`,
    })
  }),

  takeForm('sendRegisterCode', codePath, sending => {
    const address = demandAddress(sending)
    const member = addressMembers[address.kind]
    at(member, () => checkOpen(sending.world, { [member]: address.to }, noteOfVisit(sending)))
    sendCodeTo(sending, codePath, address, 'CHANNEL_REGISTER')
    return goTo(sending, codePath)
  }),

  takeForm(
    'registerByCode',
    '/register/code/verify',
    sending => {
      const { world } = sending
      const address = demandSentAddress(sending, codePath)
      const code = demand(sending, 'code')
      const names = provedNames(address)
      at(addressMembers[address.kind], () => checkOpen(world, names, noteOfVisit(sending)))
      at('code', () => takeCode(world, { ...address, channel: 'CHANNEL_REGISTER' }, code))
      const user = registerAs(world, names, noteOfVisit(sending))
      return passFirstFactor(sending, user, [address.kind === 'sms' ? 'sms' : 'otp'])
    },
    codePath,
  ),
]

function provedNames({ kind, to }: CodeAddress) {
  return kind === 'sms'
    ? { phone: to, phoneCountryCode: '+86', phoneVerified: true }
    : { email: to, emailVerified: true }
}
