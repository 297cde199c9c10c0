import { qrCodeSvg, qrCodeText } from 'genauth/qr-code'
import { expect, test } from 'vitest'
import { modulesOf, pictureOf, read } from '../../support/qr-code.ts'
import { applyBy, over, pool } from './pool.ts'

const draws: [string, (link: string) => boolean[][]][] = [
  ['a poster', link => pictureOf(qrCodeSvg(link))],
  ['a terminal', link => modulesOf(qrCodeText(link))],
]

test.each(draws)(
  'the link of an administrator is scanned from %s, until it is old',
  async (_, draw) => {
    const here = pool()
    await here.general.updateSettings({
      adminInvitationConfig: {
        expiredTimeOfDay: 7,
        joinSameDepartment: false,
        departmentIds: ['desk'],
        enabledAdminConsent: false,
      },
    })
    const { link } = await here.general.createLink()

    const scanned = read(draw(link)) ?? ''

    expect(scanned).toBe(link)
    expect(await applyBy(here, scanned)).toBe('PASSED')
    const { list } = await here.management.users.list({ options: { withDepartmentIds: true } })
    expect(list).toMatchObject([{ email: 'bob@example.com', departmentIds: ['desk'] }])

    here.mock.clock.advance('8d')
    const eve = { name: 'Eve', email: 'eve@example.com' }
    await expect(applyBy(here, scanned, eve)).rejects.toMatchObject(over(4033))
  },
)
