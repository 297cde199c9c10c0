import type { InvitationTemplate } from '../../../management/invitations/templates/contract.ts'
import { collection } from '../../kernel/collection.ts'
import type { Message } from '../../kernel/inbox.ts'
import type { World } from '../../kernel/world.ts'

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

/** Writes a template as an administrator wants it. */
export function writeTemplate(world: World, template: InvitationTemplate): InvitationTemplate {
  const known = templates.find(world, template.type)
  return known ? templates.update(world, known, template) : templates.add(world, template)
}

/** What a mail says by its template, where an administrator has written one. */
export function mailFrom(world: World, type: string): Pick<Message, 'subject' | 'text'> {
  const template = templates.find(world, type)
  if (template?.customizeEnabled !== true) return {}
  return { subject: template.subject, text: template.content }
}
