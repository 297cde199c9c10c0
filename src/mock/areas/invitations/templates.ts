import type { InvitationTemplate } from '../../../management/invitations/templates/contract.ts'
import { collection } from '../../kernel/collection.ts'
import type { Message } from '../../kernel/inbox.ts'
import { Refused } from '../../kernel/refused.ts'
import { html } from '../../kernel/web/html.ts'
import type { World } from '../../kernel/world.ts'
import { invitationSettings, invitingPool } from './settings.ts'

/** What the variables of a template stand for in a mail. */
export type MailValues = Readonly<Record<string, string | undefined>>

/** Templates of mails that an administrator has written, by their type. */
export const templates = collection<InvitationTemplate>({
  id: ({ type }) => type,
  unknown: { 'zh-CN': '邮件模板不存在', 'en-US': 'no such template' },
})

const subjects: Readonly<Record<string, string>> = {
  WELCOME_EMAIL: 'Welcome',
  FIRST_CREATED_USER: 'You are invited',
}

/**
 * Gives the template of a type: an administrator's, or the service's own.
 *
 * @throws {@link Refused} when there is none
 */
export function templateOf(world: World, type: string): InvitationTemplate {
  const subject = subjects[type]
  if (subject === undefined) return templates.get(world, type)
  const own = { customizeEnabled: false, type, name: subject, subject, sender: 'GenAuth' }
  return templates.find(world, type) ?? { ...own, content: subject, tplEngine: 'handlebar' }
}

/**
 * Writes a template as an administrator wants it.
 *
 * @throws {@link Refused} when it has a variable that mails do not have
 */
export function writeTemplate(world: World, template: InvitationTemplate): InvitationTemplate {
  const { templateVariables } = invitationSettings(world)
  for (const text of [template.subject, template.content]) {
    fillIn(template, text, name => {
      if (!templateVariables.includes(name)) throw unknownVariable(name)
      return name
    })
  }
  const known = templates.find(world, template.type)
  return known ? templates.update(world, known, template) : templates.add(world, template)
}

/** What a mail says by its template, where an administrator has written one; an SMS has none. */
export function mailFrom(
  world: World,
  kind: Message['kind'],
  type: string,
  values: MailValues,
): Pick<Message, 'subject' | 'text'> {
  const template = templates.find(world, type)
  if (kind === 'sms' || template?.customizeEnabled !== true) return {}
  const all: MailValues = { pool: invitingPool(world).name, ...values }
  const read = (name: string): string => all[name] ?? ''
  return {
    subject: fillIn(template, template.subject, read),
    // The content is HTML, where a name is text whatever it is, unless the template wants it as it is.
    text: fillIn(template, template.content, (name, isRaw) =>
      isRaw ? read(name) : html`${read(name)}`.text,
    ),
  }
}

// Variables alone: the mock does not know the helpers, loops and conditions of these languages.
const placeholders = {
  handlebar: /\{\{\{?\s*([\w.]+)\s*\}?\}\}/g,
  ejs: /<%[-=]\s*([\w.]+)\s*%>/g,
}

function fillIn(
  { tplEngine }: InvitationTemplate,
  text: string,
  fill: (name: string, isRaw: boolean) => string,
): string {
  const pattern = placeholders[tplEngine === 'ejs' ? 'ejs' : 'handlebar']
  return text.replace(pattern, (whole, name: string) => fill(name, /^(\{\{\{|<%-)/.test(whole)))
}

function unknownVariable(name: string): Refused {
  return new Refused(400, {
    'zh-CN': `模板变量 ${name} 不存在`,
    'en-US': `there is no variable ${name}`,
  })
}
