import { type CodeAddress, completionChannels, sendCode } from '../areas/codes/codes.ts'
import { joinByToken } from '../areas/invitations/join.ts'
import { type Invitation, invitationOf, prove } from '../areas/invitations/open-invitations.ts'
import { invitationSettings } from '../areas/invitations/settings.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { sentCodeForms } from './fields.ts'
import { form, outcome } from './form.ts'
import { invitationPaths, whileGood } from './invitation-steps.ts'
import {
  type AddressMember,
  demandAdded,
  inviteeButtons,
  inviteeInputs,
  isAddress,
  readInvitee,
  sentMark,
} from './invitee-form.ts'
import { answerPage, goTo, showPage, takeForm, withoutSecrets } from './page.ts'
import { demand, sendCodeTo } from './read-fields.ts'
import { forget, memoryOf, remember, type Sending, takeMemory, type Visit } from './visit.ts'
import { say } from './words.ts'
import { at, atCode } from './wrong.ts'

const { inPerson: path, done } = invitationPaths

/** The way in for who is invited in person: the address is proved, the form filled in. */
export const personalInvitationPages: readonly PlainRoute[] = [
  showPage('showPersonalInvitation', path, visit =>
    whileGood(visit, () => {
      const { words } = visit
      const invitation = invitationFor(visit)
      const memory = takeMemory(visit)
      const { name = '' } = invitation.invitee
      const { registerInfoFillMsg } = invitation.policy
      return answerPage(visit, {
        title: words.invitation,
        body: html`${outcome(visit, memory)}
<p>${name}</p>
${
  isProved(invitation)
    ? form(visit, memory, {
        action: `${path}/join`,
        fields: [
          html`<p class="hint">${registerInfoFillMsg}</p>`,
          ...inviteeInputs(visit, memory, invitation),
        ],
        buttons: inviteeButtons(visit, invitation),
      })
    : html`<p>${words.codeGoesTo} ${addressOf(invitation).to}</p>${sentCodeForms(visit, memory, path)}`
}`,
      })
    }),
  ),

  takeForm('sendInvitationCode', path, sending => {
    const { invitationChannel } = invitationSettings(sending.world)
    sendCodeTo(sending, path, addressOf(invitationFor(sending)), invitationChannel)
    return goTo(sending, path)
  }),

  takeForm(
    'proveInvitee',
    `${path}/verify`,
    sending => {
      const invitation = invitationFor(sending)
      const code = demand(sending, 'code')
      const receiver = addressOf(invitation).kind === 'sms' ? 'smsCode' : 'emailCode'
      atCode(() => prove(sending.world, invitation, receiver, code))
      return goTo(sending, path)
    },
    path,
  ),

  takeForm(
    'joinInPerson',
    `${path}/join`,
    sending => {
      const { world, app, form: filled } = sending
      const invitation = invitationFor(sending)
      if (isAddress(filled.send)) {
        sendCodeToAdded(sending, filled.send)
        return goTo(sending, path)
      }
      const { token } = invitation
      joinByToken(world, app, { token, ...readInvitee(sending, invitation) })
      forget(sending, path)
      return goTo(sending, done)
    },
    path,
  ),
]

function invitationFor(visit: Visit): Invitation {
  return invitationOf(visit.world, memoryOf(visit, path).values.invitation ?? '')
}

function sendCodeToAdded(sending: Sending, member: AddressMember): void {
  const { world, form: filled } = sending
  const address = demandAdded(sending, member)
  at(member, () => sendCode(world, { ...address, channel: completionChannels[member] }))
  const values = { ...withoutSecrets(filled), [sentMark(member)]: address.to }
  remember(sending, path, { values, notice: say('codeSent') })
}

function isProved({ policy, open }: Invitation): boolean {
  return !policy.enabledIdentifierVerify || open.provedBy !== undefined
}

/** Where the code goes: to the address that the policy prefers, if there is one. */
function addressOf({ policy, invitee }: Invitation): CodeAddress {
  const { email, phone } = invitee
  const isPhone = phone !== undefined && policy.sendVerifyCodeMethod === 'prioritySMS'
  return email === undefined || isPhone
    ? { kind: 'sms', to: phone ?? '' }
    : { kind: 'email', to: email }
}
