import { expect, test } from 'vitest'
import { ann, pageText, setUp, signIn } from '../support.ts'

const user = (name: string) => ({ targetType: 'USER', targetIdentifier: name }) as const

test('a user sees the own groups and roles, and the applications that are open', async () => {
  const { browser } = setUp({
    seed: {
      apps: [{ name: 'Shop' }, { appId: 'vault', name: 'Vault', host: 'https://b.example.com' }],
      applicationAccess: [{ appId: 'vault', permissionStrategy: 'DENY_ALL' }],
      users: [ann, { username: 'bob', password: 'passw0rd' }],
      groups: [
        { code: 'staff', name: 'Staff', members: ['ann'] },
        { code: 'board', name: 'Board', members: ['bob'] },
      ],
      roles: [
        { code: 'editor', name: 'Editor', targets: [user('ann')] },
        { code: 'owner', name: 'Owner', targets: [user('bob')] },
      ],
    },
  })
  await signIn(browser)

  const text = pageText(await browser.open('/u/access'))

  expect(text).toMatch(/Groups\s*Staff\s*Roles\s*Editor\s*Applications\s*Shop/)
  expect(text).not.toMatch(/Board|Owner|Vault/)
})

test('who belongs to nothing is told so', async () => {
  const { browser } = setUp({ seed: { apps: [{ name: 'Shop' }] } })
  await signIn(browser)

  const text = pageText(await browser.open('/u/access'))

  expect(text).toMatch(/Groups\s*none\s*Roles\s*none\s*Applications\s*Shop/)
})
