import type { InvitationField } from '../../contract/invitation/contract.ts'
import type { CustomField } from '../../management/custom-fields/contract.ts'
import type { CodeAddress } from '../areas/codes/codes.ts'
import { definitionOf } from '../areas/custom-fields/custom-fields.ts'
import { isAnother } from '../areas/invitations/join.ts'
import type { Invitation } from '../areas/invitations/open-invitations.ts'
import { isFilledIn } from '../areas/invitations/policy-fields.ts'
import { type Html, html } from '../kernel/web/html.ts'
import type { World } from '../kernel/world.ts'
import type { FormMemory } from './browsers.ts'
import { customInput, customInputName, readValue } from './custom-inputs.ts'
import { asTyped, button, choiceButton, field } from './form.ts'
import { checkMember, memberInput } from './profile-fields.ts'
import { demand, demandAddress } from './read-fields.ts'
import type { Sending, Visit } from './visit.ts'
import { Wrong } from './wrong.ts'

/** What an invitee has filled in, and the codes that prove added addresses. */
interface FilledIn {
  readonly profile: Record<string, unknown>
  readonly options: Record<string, string>
}

const codeOptions = {
  email: 'emailPassCodeForInformationCompletion',
  phone: 'phonePassCodeForInformationCompletion',
} as const

/** A member of a profile that is an address. */
export type AddressMember = keyof typeof codeOptions

/** Writes the inputs of the form of an invitation. */
export function inviteeInputs(
  visit: Visit,
  memory: FormMemory,
  invitation: Invitation,
): readonly Html[] {
  return fieldsOf(invitation).map(one => inputOf(visit, memory, invitation, one))
}

/**
 * Writes the buttons of the form: the one that joins first, because the first one is pressed by Enter, and
 * those that send codes to addresses that were not invited.
 */
export function inviteeButtons({ words }: Visit, invitation: Invitation): Html {
  const sending = fieldsOf(invitation).flatMap(one =>
    isAddress(one.name) && !isFixed(invitation, one)
      ? choiceButton('send', one.name, `${words[one.name]}: ${words.sendCode}`)
      : [],
  )
  return html`${button(words.join)}
${sending}`
}

/**
 * Reads the address that an invitee adds, to which a code is to go.
 *
 * @throws {@link Wrong} when it is malformed or taken
 */
export function demandAdded(sending: Sending, member: AddressMember): CodeAddress {
  const text = demand(sending, member)
  const address = demandAddress({ ...sending, form: { [member]: text } })
  checkMember(sending.world, '', member, text)
  return address
}

/**
 * Reads the form of an invitation.
 *
 * @throws {@link Wrong} when a value is missing or does not fit, or an address is not proved
 */
export function readInvitee(sending: Sending, invitation: Invitation): FilledIn {
  const { world, form } = sending
  const customData: Record<string, unknown> = {}
  const profile: Record<string, unknown> = { customData }
  const options: Record<string, string> = {}
  for (const one of fieldsOf(invitation)) {
    if (isFixed(invitation, one)) continue
    const definition = definitionFor(world, one)
    const name = definition === undefined ? one.name : customInputName(definition)
    const text = form[name]?.trim() ?? ''
    const value = definition === undefined ? text : readValue(definition, name, text)
    checkRule(name, one, text)
    if (text === '') continue
    if (definition === undefined) {
      checkMember(world, '', name, text)
      profile[name] = value
    } else {
      customData[one.name] = value
    }
    if (isAddress(name) && isAnother(text, invitation.invitee[name])) {
      const code = form[codeInput(name)]?.trim()
      if (!code) throw new Wrong(name, 'addressNeedsCode')
      options[codeOptions[name]] = code
    }
  }
  return { profile, options }
}

function fieldsOf({ policy }: Invitation): InvitationField[] {
  return policy.enabledInfoFill ? policy.extendsFields.filter(({ show }) => show !== false) : []
}

function inputOf(
  visit: Visit,
  memory: FormMemory,
  invitation: Invitation,
  one: InvitationField,
): Html {
  const { name, label, required } = one
  const definition = definitionFor(visit.world, one)
  if (definition !== undefined) return customInput(visit, memory, definition, '', !required)
  const known = memberInput(visit, name)
  const isReadOnly = isFixed(invitation, one)
  const input = field(visit, isReadOnly ? { ...memory, values: {} } : memory, {
    ...known,
    label: label && label !== name ? label : known.label,
    value: asTyped(knownOf(invitation, name)),
    isOptional: !required,
    isReadOnly,
  })
  if (!isAddress(name) || memory.values[sentMark(name)] === undefined) return input
  const { words } = visit
  const code = field(visit, memory, {
    name: codeInput(name),
    label: `${words[name]}: ${words.code}`,
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    isOptional: true,
  })
  return html`${input}
${code}`
}

/** By what it is remembered where the code for an added address went. */
export function sentMark(name: AddressMember): string {
  return `${name}-sent`
}

function codeInput(name: AddressMember): string {
  return `${name}-code`
}

function checkRule(name: string, one: InvitationField, text: string): void {
  if (isFilledIn(one, text)) return
  const words = text === '' ? undefined : one.validateRules?.errorMessage
  const otherwise = text === '' ? 'isMissing' : 'badValue'
  throw new Wrong(name, words ? { 'zh-CN': words, 'en-US': words } : otherwise)
}

function isFixed(invitation: Invitation, { name, allowRewrite }: InvitationField): boolean {
  return allowRewrite === false && knownOf(invitation, name) !== undefined
}

function knownOf({ invitee }: Invitation, name: string): unknown {
  return Object.entries(invitee).find(([member]) => member === name)?.[1]
}

function definitionFor(world: World, { type, name }: InvitationField): CustomField | undefined {
  return type === 'internal' ? definitionOf(world, 'USER', name) : undefined
}

/** Tells whether a member of a profile is an address, which needs a code. */
export function isAddress(name = ''): name is AddressMember {
  return Object.hasOwn(codeOptions, name)
}
