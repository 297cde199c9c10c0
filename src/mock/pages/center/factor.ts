import { factorAddress } from '../../areas/mfa/checks.ts'
import { beginEnrollment, finishEnrollment } from '../../areas/mfa/enrollment.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { codeField } from '../fields.ts'
import { button, field, form, links } from '../form.ts'
import { goTo } from '../page.ts'
import { demand } from '../read-fields.ts'
import { forget, memoryOf, remember } from '../visit.ts'
import { say } from '../words.ts'
import { at, atCode, Wrong } from '../wrong.ts'
import { done, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

/** Pages of the factors whose codes are sent. */
export const factorPaths = { SMS: '/u/mfa-sms', EMAIL: '/u/mfa-email' } as const

type SentFactor = keyof typeof factorPaths

/** The factors in the personal center whose codes are sent. */
export const factorPages: readonly PlainRoute[] = [
  ...pagesOf('SMS', { show: 'showSmsFactor', begin: 'beginSmsFactor', add: 'addSmsFactor' }),
  ...pagesOf('EMAIL', { show: 'showMailFactor', begin: 'beginMailFactor', add: 'addMailFactor' }),
]

function pagesOf(
  factorType: SentFactor,
  names: { readonly show: string; readonly begin: string; readonly add: string },
): PlainRoute[] {
  const path = factorPaths[factorType]
  const isSms = factorType === 'SMS'
  const member = isSms ? 'phone' : 'email'
  return [
    showOwnPage(names.show, path, (visit, memory) => {
      const { words, world, user } = visit
      const own = factorAddress(world, user, isSms ? 'sms' : 'email')
      return {
        title: isSms ? words.addSms : words.addEmail,
        body: html`${
          memory.values.ticket !== undefined &&
          form(visit, memory, {
            action: `${path}/verify`,
            fields: [codeField(visit, memory)],
            buttons: saveButton(visit),
          })
        }
${form(visit, memory, {
  action: path,
  fields: [
    field(visit, memory, {
      name: member,
      label: words[member],
      type: isSms ? 'tel' : 'email',
      autocomplete: isSms ? 'tel' : 'email',
      value: own?.to ?? '',
    }),
  ],
  buttons: button(words.sendCode),
})}
${links(visit, [['/u/mfa', words.secondFactors]])}`,
      }
    }),

    takeOwnForm(names.begin, path, sending => {
      const { world, app, user } = sending
      const to = demand(sending, member)
      if (isSms && !isPhone(to)) throw new Wrong(member, 'badPhone')
      if (!isSms && !isEmail(to)) throw new Wrong(member, 'badEmail')
      const profile = isSms ? { phoneNumber: to } : { email: to }
      const { enrollmentToken } = at('', () =>
        beginEnrollment(world, app, user, factorType, profile),
      )
      remember(sending, path, {
        values: { [member]: to, ticket: String(enrollmentToken) },
        notice: say('codeSent'),
      })
      return goTo(sending, path)
    }),

    takeOwnForm(
      names.add,
      `${path}/verify`,
      sending => {
        const passCode = demand(sending, 'code')
        const { ticket: enrollmentToken = '' } = memoryOf(sending, path).values
        atCode(() =>
          finishEnrollment(sending.world, sending.user.userId, {
            enrollmentToken,
            factorType,
            enrollmentData: { passCode },
          }),
        )
        forget(sending, path)
        return done(sending, '/u/mfa', 'saved')
      },
      path,
    ),
  ]
}
