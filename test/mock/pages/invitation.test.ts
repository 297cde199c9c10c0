import { ManagementClient } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { filledIn, headingOf, labelsOf, type Page, pageText, roleOf, setUp } from './support.ts'

const bob = { name: 'Bob', email: 'bob@example.com' }

/** A pool with invitations, a browser of a guest at it, and an administrator. */
function pool(invitations: Seed['invitations'] = {}) {
  const school = { targetType: 'USER', key: 'age', dataType: 'NUMBER', label: 'Age' } as const
  const { mock, browser } = setUp({ seed: { customFields: [school], invitations } })
  return { mock, browser, management: new ManagementClient(mock.managementOptions) }
}

async function applyBy({ mock, browser }: ReturnType<typeof pool>, page: Page): Promise<Page> {
  const sent = await browser.press(page, 'Send code', { 'Full name': 'Bob', 'E-mail': bob.email })
  return browser.press(sent, 'Join', { Code: mock.inbox.code(bob.email) })
}

test.each([
  [false, '/invitation/done', 'A message with your password is on its way.'],
  [true, '/invitation/done/pending', 'An administrator has to agree.'],
])(
  'whoever opens a link joins; with consent needed %s',
  async (enabledAdminConsent, path, text) => {
    const here = pool({
      adminInvitationConfig: { enabledAdminConsent },
      userPool: { name: 'Acme' },
    })
    const { link } = await here.management.invitations.general.createLink()

    const page = await here.browser.open(link)
    expect([headingOf(page), page.url.search]).toEqual(['You are invited', ''])
    expect(pageText(page)).toContain('Acme')
    const joined = await applyBy(here, page)

    expect(joined.url.pathname).toBe(path)
    expect(pageText(joined)).toContain(text)
    const { list } = await here.management.invitations.applications.list()
    expect(list).toMatchObject([{ applicant: 'Bob', email: bob.email }])
  },
)

test('an address that is taken, and a wrong code, are told on the page', async () => {
  const { mock, browser, management } = pool()
  const { link } = await management.invitations.general.createLink()
  const page = await browser.open(link)

  const taken = await browser.press(page, 'Send code', {
    'Full name': 'Ann',
    'E-mail': 'ann@example.com',
  })
  expect(roleOf(taken, 'alert')).toContain('Somebody else has this already.')
  const sent = await browser.press(taken, 'Send code', { 'E-mail': bob.email })
  expect(filledIn(sent, 'Full name')).toBe('Ann')
  const wrong = await browser.press(sent, 'Join', { Code: 'none' })
  expect(roleOf(wrong, 'alert')).toContain('The code is wrong.')

  mock.clock.advance('8d')
  const count = mock.inbox.all().length
  const late = await browser.press(wrong, 'Send code')
  expect(headingOf(late)).toBe('The invitation is over')
  expect(mock.inbox.all()).toHaveLength(count)
  expect((await browser.open(link)).status).toBe(400)
})

test('who is invited in person proves the address, fills in the form and joins', async () => {
  const { mock, browser, management } = pool({
    policies: [{ extendsFields: ['username', 'age'], invitees: [bob] }],
  })

  const page = await browser.open(mock.inbox.latest(bob.email)?.link ?? '')
  expect(page.url.href).not.toContain('signature')
  const sent = await browser.press(page, 'Send code')
  const form = await browser.press(sent, 'Continue', { Code: mock.inbox.code(bob.email) })
  expect(labelsOf(form)).toEqual(['User name', 'Age'])
  const wrong = await browser.press(form, 'Join', { 'User name': 'bob', Age: 'old' })
  expect(roleOf(wrong, 'alert')).toContain('This value does not fit.')
  const joined = await browser.press(wrong, 'Join', { Age: '30' })

  expect(joined.url.pathname).toBe('/invitation/done')
  const user = await management.users.get({
    userId: 'bob',
    userIdType: 'username',
    withCustomData: true,
  })
  expect(user).toMatchObject({ ...bob, emailVerified: true, customData: { age: 30 } })
  expect(headingOf(await browser.open('/invitation/personal'))).toBe('The invitation is over')
})

test('the page expires with its token, and a link that was taken back is over', async () => {
  const { mock, browser, management } = pool({
    policies: [{ enabledIdentifierVerify: false, invitees: [bob] }],
  })
  const link = mock.inbox.latest(bob.email)?.link ?? ''
  const page = await browser.open(link)
  mock.clock.advance('30m')
  expect(headingOf(await browser.press(page, 'Join'))).toBe('The invitation is over')

  const { invitees, roster } = management.invitations
  const [invitee] = (await invitees.search()).list
  await roster.revertBatch({ inviteeIds: [invitee?.inviteeId ?? ''] })
  expect(headingOf(await browser.open(link))).toBe('The invitation is over')
})

test('an invitation by phone is proved by an SMS', async () => {
  const cy = { name: 'Cy', phone: '13900000000' }
  const { mock, browser, management } = pool({ policies: [{ invitees: [cy] }] })

  const page = await browser.open(mock.inbox.latest(cy.phone)?.link ?? '')
  const sent = await browser.press(page, 'Send code')
  const form = await browser.press(sent, 'Continue', { Code: mock.inbox.code(cy.phone) })
  await browser.press(form, 'Join')

  const user = await management.users.get({ userId: cy.phone, userIdType: 'phone' })
  expect(user).toMatchObject({ ...cy, phoneVerified: true })
})

test('an address that an invitee adds is proved on the page', async () => {
  const cy = { name: 'Cy', phone: '13900000000' }
  const fields = ['email', 'phone', 'gender']
  const { mock, browser, management } = pool({
    policies: [{ extendsFields: fields, enabledIdentifierVerify: false, invitees: [cy] }],
  })

  const page = await browser.open(mock.inbox.latest(cy.phone)?.link ?? '')
  expect(filledIn(page, 'Phone')).toBe(cy.phone)
  // Enter presses the first button.
  expect(page.html.indexOf('>Join<')).toBeLessThan(page.html.indexOf('>E-mail: Send code<'))
  const filled = { 'E-mail': bob.email, Gender: 'F' }
  const unproved = await browser.press(page, 'Join', filled)
  expect(roleOf(unproved, 'alert')).toContain('Send a code to this address')
  const taken = { 'E-mail': 'ANN@example.com' }
  const refused = await browser.press(unproved, 'E-mail: Send code', taken)
  expect(roleOf(refused, 'alert')).toContain('Somebody else has this already.')
  const sent = await browser.press(refused, 'E-mail: Send code', filled)
  const code = mock.inbox.code(bob.email)
  const wrong = await browser.press(sent, 'Join', { 'E-mail: Code': 'none' })
  expect(roleOf(wrong, 'alert')).toContain('The code is wrong.')
  expect(filledIn(wrong, 'E-mail: Code')).toBe('')
  await browser.press(wrong, 'Join', { 'E-mail: Code': code })

  const user = await management.users.get({ userId: cy.phone, userIdType: 'phone' })
  expect(user).toMatchObject({ ...cy, email: bob.email, emailVerified: true, gender: 'F' })
})

test('a rule of a field is told at the field, and what is fixed or not shown is left as it is', async () => {
  const user = { type: 'user' as const, required: true }
  const { mock, browser, management } = pool({
    policies: [
      {
        enabledIdentifierVerify: false,
        extendsFields: [
          { ...user, name: 'name', allowRewrite: false },
          { ...user, name: 'company', show: false },
          {
            ...user,
            name: 'nickname',
            label: 'Nick',
            validateRules: { type: 'regExp', content: '^[a-z]+$', errorMessage: 'Small letters' },
          },
        ],
        invitees: [bob],
      },
    ],
  })
  const page = await browser.open(mock.inbox.latest(bob.email)?.link ?? '')
  expect(labelsOf(page)).toEqual(['Full name', 'Nick'])

  const wrong = await browser.press(page, 'Join', { 'Full name': 'Eve', Nick: 'B1' })
  expect(wrong.html).toContain('id="nickname-error">Small letters<')
  expect(filledIn(wrong, 'Full name')).toBe('Bob')
  await browser.press(wrong, 'Join', { Nick: 'bobby' })

  const joined = await management.users.get({ userId: bob.email, userIdType: 'email' })
  expect(joined).toMatchObject({ name: 'Bob', nickname: 'bobby' })
})

test('what was filled in for one invitation is not there for the next one', async () => {
  const cy = { name: 'Cy', email: 'cy@example.com' }
  const { mock, browser } = pool({
    policies: [
      { extendsFields: ['username'], enabledIdentifierVerify: false, invitees: [bob, cy] },
      {
        invitees: [
          { ...bob, email: 'robert@example.com' },
          { ...cy, email: 'cyrus@example.com' },
        ],
      },
    ],
  })
  const open = (email: string) => browser.open(mock.inbox.latest(email)?.link ?? '')

  await browser.press(await open(bob.email), 'Join', { 'User name': 'ann' })
  expect(filledIn(await open(cy.email), 'User name')).toBe('')
  await browser.press(await open('robert@example.com'), 'Send code')
  expect(labelsOf(await open('cyrus@example.com'))).toEqual([])
})

test('hostile names are text on the pages of invitations', async () => {
  const hostile = `"'><script>alert(1)</script>`
  const { mock, browser, management } = pool({
    userPool: { name: hostile },
    policies: [{ registerInfoFillMsg: hostile, invitees: [{ ...bob, name: hostile }] }],
  })
  const { link } = await management.invitations.general.createLink()

  for (const target of [link, mock.inbox.latest(bob.email)?.link ?? '']) {
    const page = await browser.open(target)
    expect(page.html).not.toContain('<script>')
    expect(pageText(page)).toContain(hostile)
  }
})
