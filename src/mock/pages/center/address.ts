import {
  addressChannels,
  bindAddress,
  isOldAsked,
  proveChange,
  unbindAddress,
} from '../../areas/account/addresses.ts'
import {
  addressMembers,
  type CodeAddress,
  refusalOfCode,
  sendCode,
} from '../../areas/codes/codes.ts'
import { changeUser } from '../../areas/users/change-user.ts'
import { refuseTaken, type StoredUser } from '../../areas/users/users.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import { refusalIn } from '../../kernel/refused.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { codeField, sentCodeForms } from '../fields.ts'
import { button, type Field, field, form, links } from '../form.ts'
import { goTo } from '../page.ts'
import { demand, demandSentAddress, sendCodeTo, sentAddress } from '../read-fields.ts'
import { forget } from '../visit.ts'
import { at, atCode, Wrong } from '../wrong.ts'
import { done, type OwnSending, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

type Kind = CodeAddress['kind']

const inputs = {
  email: { type: 'email', autocomplete: 'email' },
  sms: { type: 'tel', autocomplete: 'tel' },
} as const satisfies Record<Kind, Partial<Field>>

const names = {
  email: {
    show: 'showOwnEmail',
    send: 'sendOwnEmailCode',
    change: 'changeOwnEmail',
    showRemoval: 'showOwnEmailRemoval',
    sendRemoval: 'sendOwnEmailRemovalCode',
    remove: 'removeOwnEmail',
  },
  sms: {
    show: 'showOwnPhone',
    send: 'sendOwnPhoneCode',
    change: 'changeOwnPhone',
    showRemoval: 'showOwnPhoneRemoval',
    sendRemoval: 'sendOwnPhoneRemovalCode',
    remove: 'removeOwnPhone',
  },
} as const satisfies Record<Kind, object>

/** The e-mail address and the phone number in the personal center. */
export const addressPages: readonly PlainRoute[] = [
  ...changePages('email'),
  ...removalPages('email'),
  ...changePages('sms'),
  ...removalPages('sms'),
]

function changePages(kind: Kind): PlainRoute[] {
  const member = addressMembers[kind]
  const path = `/u/${member}`
  return [
    showOwnPage(names[kind].show, path, (visit, memory) => {
      const { words, user, world } = visit
      const isSent = sentAddress(visit, path) !== undefined
      const oldCode = field(visit, memory, {
        name: 'old-code',
        label: words.oldAddressCode,
        autocomplete: 'one-time-code',
        inputmode: 'numeric',
      })
      return {
        title: words[member],
        body: html`<p>${words.present} ${String(user.profile[member] || words.none)}</p>
${
  isSent &&
  form(visit, memory, {
    action: `${path}/verify`,
    fields: [codeField(visit, memory), ...(isOldAsked(world, user, kind) ? [oldCode] : [])],
    buttons: saveButton(visit),
  })
}
${form(visit, memory, {
  action: path,
  fields: [field(visit, memory, { name: member, label: words[member], ...inputs[kind] })],
  buttons: button(words.sendCode),
})}
${user.profile[member] ? links(visit, [[`${path}-removal`, words.remove]]) : ''}`,
      }
    }),

    takeOwnForm(names[kind].send, path, sending => {
      const { user, world } = sending
      const address = { kind, to: demand(sending, member) }
      checkFree(sending, address)
      sendCodeTo(sending, path, address, channelOf(user, kind))
      if (isOldAsked(world, user, kind)) sendToOld(sending, kind)
      return goTo(sending, path)
    }),

    takeOwnForm(
      names[kind].change,
      `${path}/verify`,
      sending => {
        const address = demandSentAddress(sending, path)
        const code = demand(sending, 'code')
        checkFree(sending, address)
        if (sending.user.profile[member]) change(sending, address, code)
        else bind(sending, address, code)
        return done(sending, path, 'saved')
      },
      path,
    ),
  ]
}

function removalPages(kind: Kind): PlainRoute[] {
  const member = addressMembers[kind]
  const page = `/u/${member}`
  const path = `${page}-removal`
  return [
    showOwnPage(names[kind].showRemoval, path, (visit, memory) => {
      const { words, user } = visit
      return {
        title: kind === 'email' ? words.removeEmail : words.removePhone,
        body: html`<p>${words.present} ${String(user.profile[member] || words.none)}</p>
${Boolean(user.profile[member]) && sentCodeForms(visit, memory, path)}
${links(visit, [[page, words[member]]])}`,
      }
    }),

    takeOwnForm(names[kind].sendRemoval, path, sending => {
      const to = sending.user.profile[member]
      if (typeof to === 'string' && to !== '') {
        sendCodeTo(sending, path, { kind, to }, addressChannels[kind].unbind)
      }
      return goTo(sending, path)
    }),

    takeOwnForm(
      names[kind].remove,
      `${path}/verify`,
      sending => {
        const { world, user } = sending
        const code = demand(sending, 'code')
        atCode(() => unbindAddress(world, user, kind, code))
        forget(sending, path)
        return done(sending, page, 'removed')
      },
      path,
    ),
  ]
}

function checkFree({ world, user }: OwnSending, { kind, to }: CodeAddress): void {
  const member = addressMembers[kind]
  if (kind === 'email' && !isEmail(to)) throw new Wrong(member, 'badEmail')
  if (kind === 'sms' && !isPhone(to)) throw new Wrong(member, 'badPhone')
  const present = String(user.profile[member] ?? '').toLowerCase()
  if (present === to.toLowerCase()) throw new Wrong(member, 'sameAddress')
  at(member, () => refuseTaken(world, user.userId, { [member]: to }))
}

// Whoever mends the new address gets no second code at the old one: the first is still good.
function sendToOld({ world, user }: OwnSending, kind: Kind): void {
  const to = String(user.profile[addressMembers[kind]])
  refusalIn(() => sendCode(world, { kind, to, channel: channelOf(user, kind) }))
}

function bind({ world, user }: OwnSending, { kind, to }: CodeAddress, passCode: string): void {
  const country = kind === 'sms' ? { phoneCountryCode: '+86' } : {}
  atCode(() => bindAddress(world, user, kind, { to, passCode, ...country }))
}

function change(sending: OwnSending, { kind, to }: CodeAddress, passCode: string): void {
  const { world, user } = sending
  const member = addressMembers[kind]
  const old = isOldAsked(world, user, kind)
    ? { old: String(user.profile[member]), oldPassCode: demand(sending, 'old-code') }
    : { old: undefined, oldPassCode: undefined }
  const target = { kind, to, channel: channelOf(user, kind) }
  const isFreshRight = refusalOfCode(world, target, passCode) === undefined
  at(isFreshRight ? 'old-code' : 'code', () =>
    proveChange(world, user, { kind, to, passCode, ...old }),
  )
  changeUser(world, user, { [member]: to, [`${member}Verified`]: true })
}

function channelOf({ profile }: StoredUser, kind: Kind): string {
  const { bind: binding, change: changing } = addressChannels[kind]
  return profile[addressMembers[kind]] ? changing : binding
}
