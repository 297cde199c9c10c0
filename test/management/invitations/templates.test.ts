import { expect, test } from 'vitest'
import { applyBy, bob, cy, prepared } from './pool.ts'

const welcome = {
  type: 'WELCOME_EMAIL',
  customizeEnabled: true,
  name: 'Welcome',
  subject: 'Hello {{name}}',
  sender: 'Acme',
  content: 'Sign in to {{ pool }} as {{{account}}} with {{password}} at {{link}}',
} as const

test('each mail of a policy has a template, the service’s own unless one is written', async () => {
  const { templates } = prepared()
  const policyId = 'editors'
  const own = { customizeEnabled: false, sender: 'GenAuth', tplEngine: 'handlebar' }

  expect(await templates.get({ scene: 'WELCOME', policyId })).toMatchObject({
    ...own,
    type: 'WELCOME_EMAIL',
  })
  expect(await templates.get({ scene: 'INVITE', policyId })).toMatchObject({
    ...own,
    type: 'FIRST_CREATED_USER',
  })
  const written = await templates.update(welcome)
  expect(written).toEqual({ ...welcome, tplEngine: 'handlebar' })
  expect(await templates.get({ scene: 'WELCOME', policyId })).toEqual(written)
  const templateType = 'WELCOME_EMAIL'
  expect(await templates.get({ scene: 'INVITE', policyId, templateType })).toEqual(written)
})

test('mails say what the templates say, with the values of each', async () => {
  const { mock, guest, roster, templates, policies, open } = prepared()
  await templates.update(welcome)
  await templates.update({
    ...welcome,
    type: 'EMAIL_BIND_VERIFY_CODE',
    subject: 'Come in',
    content: '<%= name %>: <%- link %>',
    tplEngine: 'ejs',
  })
  const inviteEmailTemplateType = 'EMAIL_BIND_VERIFY_CODE'
  await policies.update({ policyId: 'editors', inviteEmailTemplateType })

  await roster.send({ rosterId: 'people' })
  expect(mock.inbox.latest(cy.phone)).not.toHaveProperty('text')
  const { subject, text, link } = mock.inbox.latest(bob.email) ?? {}
  expect([subject, text]).toEqual(['Come in', `Bob: ${link}`])

  await guest.invitations.joinByToken({ token: await open() })
  const mail = mock.inbox.latest(bob.email)
  expect([mail?.subject, mail?.text]).toEqual([
    'Hello Bob',
    `Sign in to Mock pool as ${bob.email} with ${mail?.password} at ${mail?.link}`,
  ])
})

test.each([
  ['handlebar', '<b>{{name}}</b> {{{name}}}', 'Hi {{name}}'],
  ['ejs', '<b><%= name %></b> <%- name %>', 'Hi <%= name %>'],
] as const)(
  'a name is text in a mail of %s, unless it is to be HTML',
  async (tplEngine, content, subject) => {
    const here = prepared()
    await here.templates.update({ ...welcome, tplEngine, content, subject })
    const { link } = await here.general.createLink()

    await applyBy(here, link, { ...bob, name: '<i>{{password}} & "B"' })

    const mail = here.mock.inbox.latest(bob.email)
    const raw = '<i>{{password}} & "B"'
    const escaped = '&#60;i&#62;{{password}} &#38; &#34;B&#34;'
    expect([mail?.subject, mail?.text]).toEqual([`Hi ${raw}`, `<b>${escaped}</b> ${raw}`])
  },
)

test('a template that is switched off is kept and not used', async () => {
  const here = prepared()
  await here.templates.update({ ...welcome, customizeEnabled: false })
  const { link } = await here.general.createLink()

  await applyBy(here, link)

  expect(here.mock.inbox.latest(bob.email)?.channel).toBe('WELCOME')
  expect(here.mock.inbox.latest(bob.email)?.text).toBeUndefined()
  expect(await here.templates.get({ scene: 'WELCOME', policyId: 'editors' })).toMatchObject({
    customizeEnabled: false,
    content: welcome.content,
  })
})

test.each([
  ['content', '{{nmae}}', 'handlebar'],
  ['subject', '{{ nmae }}', 'handlebar'],
  ['content', '<%= nmae %>', 'ejs'],
] as const)(
  'a variable in the %s that mails do not have is refused: %s',
  async (member, text, tplEngine) => {
    const { templates } = prepared()
    const wrong = { ...welcome, [member]: text, tplEngine }

    await expect(templates.update(wrong, { lang: 'en-US' })).rejects.toMatchObject({
      statusCode: 400,
      serviceMessage: 'there is no variable nmae',
    })

    const kept = await templates.get({ scene: 'WELCOME', policyId: 'editors' })
    expect(kept.customizeEnabled).toBe(false)
  },
)

test('a pool can have other variables', async () => {
  const { mock, templates } = prepared()
  mock.configure({ templateVariables: ['brand'] })

  const { content } = await templates.update({ ...welcome, subject: 'Hi', content: '{{brand}}' })

  expect(content).toBe('{{brand}}')
})
