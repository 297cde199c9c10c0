import { addressMembers, type CodeAddress, takeCode } from '../../areas/codes/codes.ts'
import { changeUser } from '../../areas/users/change-user.ts'
import type { StoredUser } from '../../areas/users/users.ts'
import { refuseTaken } from '../../areas/users/users.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { codeField } from '../fields.ts'
import { button, type Field, field, form } from '../form.ts'
import { goTo } from '../page.ts'
import { demand, demandSentAddress, sendCodeTo, sentAddress } from '../read-fields.ts'
import { at, Wrong } from '../wrong.ts'
import { done, type OwnSending, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

type Kind = CodeAddress['kind']

const inputs = {
  email: { type: 'email', autocomplete: 'email' },
  sms: { type: 'tel', autocomplete: 'tel' },
} as const satisfies Record<Kind, Partial<Field>>

const names = {
  email: { show: 'showOwnEmail', send: 'sendOwnEmailCode', change: 'changeOwnEmail' },
  sms: { show: 'showOwnPhone', send: 'sendOwnPhoneCode', change: 'changeOwnPhone' },
} as const satisfies Record<Kind, object>

/** The e-mail address and the phone number in the personal center. */
export const addressPages: readonly PlainRoute[] = [...pagesOf('email'), ...pagesOf('sms')]

function pagesOf(kind: Kind): PlainRoute[] {
  const member = addressMembers[kind]
  const path = `/u/${member}`
  return [
    showOwnPage(names[kind].show, path, (visit, memory) => {
      const { words, user } = visit
      const isSent = sentAddress(visit, path) !== undefined
      return {
        title: words[member],
        body: html`<p>${words.present} ${String(user.profile[member] || words.none)}</p>
${
  isSent &&
  form(visit, memory, {
    action: `${path}/verify`,
    fields: [codeField(visit, memory)],
    buttons: saveButton(visit),
  })
}
${form(visit, memory, {
  action: path,
  fields: [field(visit, memory, { name: member, label: words[member], ...inputs[kind] })],
  buttons: button(words.sendCode),
})}`,
      }
    }),

    takeOwnForm(names[kind].send, path, sending => {
      const address = { kind, to: demand(sending, member) }
      checkFree(sending, address)
      sendCodeTo(sending, path, address, channelOf(sending.user, kind))
      return goTo(sending, path)
    }),

    takeOwnForm(
      names[kind].change,
      `${path}/verify`,
      sending => {
        const { world, user } = sending
        const address = demandSentAddress(sending, path)
        const code = demand(sending, 'code')
        checkFree(sending, address)
        at('code', () => takeCode(world, { ...address, channel: channelOf(user, kind) }, code))
        const country = kind === 'sms' && !user.profile.phone ? { phoneCountryCode: '+86' } : {}
        changeUser(world, user, { [member]: address.to, [`${member}Verified`]: true, ...country })
        return done(sending, path, 'saved')
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

// There is no channel of its own for the change of a phone number.
function channelOf({ profile }: StoredUser, kind: Kind): string {
  if (kind === 'sms') return 'CHANNEL_BIND_PHONE'
  return profile.email ? 'CHANNEL_UPDATE_EMAIL' : 'CHANNEL_BIND_EMAIL'
}
