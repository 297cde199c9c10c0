import type { InvitationField } from '../../contract/invitation/contract.ts'
import type { CodeAddress } from '../areas/codes/codes.ts'
import { definitionOf } from '../areas/custom-fields/custom-fields.ts'
import { joinByToken } from '../areas/invitations/join.ts'
import { type Invitation, invitationOf, prove } from '../areas/invitations/open-invitations.ts'
import { invitationSettings } from '../areas/invitations/settings.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import type { FormMemory } from './browsers.ts'
import { customInput, customInputName, readValue } from './custom-inputs.ts'
import { sentCodeForms } from './fields.ts'
import { asTyped, button, field, form, outcome } from './form.ts'
import { invitationPaths, whileGood } from './invitation-steps.ts'
import { answerPage, goTo, showPage, takeForm } from './page.ts'
import { demand, sendCodeTo } from './read-fields.ts'
import { forget, memoryOf, type Sending, takeMemory, type Visit } from './visit.ts'
import { atCode } from './wrong.ts'

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
          ...fieldsOf(invitation).map(one => inputOf(visit, memory, invitation, one)),
        ],
        buttons: button(words.join),
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
      const { world, app } = sending
      const invitation = invitationFor(sending)
      joinByToken(world, app, {
        token: invitation.token,
        profile: readProfile(sending, invitation),
      })
      forget(sending, path)
      return goTo(sending, done)
    },
    path,
  ),
]

function invitationFor(visit: Visit): Invitation {
  return invitationOf(visit.world, memoryOf(visit, path).values.invitation ?? '')
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

function fieldsOf({ policy }: Invitation): InvitationField[] {
  return policy.enabledInfoFill ? policy.extendsFields.filter(({ show }) => show !== false) : []
}

function inputOf(
  visit: Visit,
  memory: FormMemory,
  { invitee }: Invitation,
  { name, label, required, type }: InvitationField,
) {
  const definition = type === 'internal' ? definitionOf(visit.world, 'USER', name) : undefined
  if (definition !== undefined) return customInput(visit, memory, definition, '', !required)
  const known = Object.entries(invitee).find(([member]) => member === name)?.[1]
  const value = asTyped(known)
  return field(visit, memory, { name, label: label ?? name, value, isOptional: !required })
}

function readProfile(sending: Sending, invitation: Invitation) {
  const { world, form: filled } = sending
  const customData: Record<string, unknown> = {}
  const profile: Record<string, string> = {}
  for (const { name, type, required } of fieldsOf(invitation)) {
    const definition = type === 'internal' ? definitionOf(world, 'USER', name) : undefined
    const input = definition === undefined ? name : customInputName(definition)
    const text = required ? demand(sending, input) : (filled[input]?.trim() ?? '')
    if (text === '') continue
    if (definition === undefined) profile[name] = text
    else customData[name] = readValue(definition, input, text)
  }
  return { ...profile, customData }
}
