import { createMock, type Mock, type MockSettings, type SeedApp } from 'genauth/mock'

export const appHost = 'https://mock.genauth.ai'
export const issuer = `${appHost}/oidc`
export const redirectUri = 'https://app.example.com/callback'
export const appSecret = 'app-secret-that-is-long-enough-for-hs256'
export const appId = '60c0000000000000000000c1'
export const userId = '60c0000000000000000000a1'
export const accessKey = { accessKeyId: 'key-id', accessKeySecret: 'key-secret' }

/** A mock with a user, and one application that is as the changes say. */
export function createService(
  changes: SeedApp = {},
  settings: Partial<MockSettings> = {},
  now?: () => number,
): Mock {
  const app = { appId, appSecret, host: appHost, redirectUris: [redirectUri], ...changes }
  const ann = {
    userId,
    username: 'ann',
    password: 'passw0rd',
    email: 'ann@example.com',
    nickname: 'Annie',
  }
  return createMock({
    seed: { apps: [app], users: [ann], accessKeys: [accessKey] },
    settings,
    ...(now === undefined ? {} : { now }),
  })
}

/** Lets ann enter the code of a device and decide, at the pages that she would see. */
export async function decideOnDevice(
  mock: Mock,
  userCode: string,
  decision: 'allow' | 'deny',
): Promise<void> {
  const { cookie } = mock.asUser('ann')
  const jar = new Map([[cookie.name, cookie.value]])
  const visit = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
    const posted = form && { method: 'POST', body: new URLSearchParams(form) }
    const url = new URL(address, appHost)
    const response = await mock.fetch(new Request(url, { headers, redirect: 'manual', ...posted }))
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
  const target = (response: Response): string => response.headers.get('location') ?? ''

  const consent = target(await visit('/device', { user_code: userCode }))
  const page = await (await visit(consent)).text()
  const hidden = [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    /value="([^"]*)"/.exec(input)?.[1] ?? '',
  ])
  const answer = await visit(consent, { ...Object.fromEntries(hidden), decision })
  await visit(target(answer))
}
