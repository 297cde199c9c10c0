import { expect, test } from 'vitest'
import { ownPaths, publicPaths } from './paths.ts'
import { ann, Browser, headingOf, pageText, roleOf, setUp } from './support.ts'

test.each([
  ['/login', undefined, 'Sign in'],
  ['/login', 'zh-CN,zh;q=0.9,en;q=0.8', '登录'],
  ['/login', 'en;q=0.8, zh-TW;q=0.9', '登录'],
  ['/login', 'zh;q=0, en', 'Sign in'],
  ['/login', 'fr, de;q=0.5', 'Sign in'],
  ['/login', 'fr,\t zh ;\tq=0.9', '登录'],
  // What is no blank of HTTP is a part of the name, though it is a space of Unicode.
  ['/login', 'fr, \u00a0zh', 'Sign in'],
  ['/login?lang=zh-CN', 'en', '登录'],
  ['/login?lang=en-US', 'zh-CN', 'Sign in'],
  ['/login?lang=xx', 'zh-CN', '登录'],
])('the page %s with the languages %s has the heading %s', async (path, languages, heading) => {
  const { mock } = setUp()
  const browser = new Browser(mock, languages === undefined ? {} : { 'accept-language': languages })

  expect(headingOf(await browser.open(path))).toBe(heading)
})

test('the language of the address is kept on the way', async () => {
  const { browser } = setUp()

  const login = await browser.open('/u/password?lang=zh')
  expect(headingOf(login)).toBe('登录')
  const wrong = await browser.press(login, '登录', { 账号: 'ann', 密码: 'wrong' })
  expect(roleOf(wrong, 'alert')).toContain('账号或密码不正确。')
  expect(headingOf(await browser.follow(wrong, '忘记密码？'))).toBe('重置密码')
})

test('every page speaks Chinese without a word of English', async () => {
  const { mock } = setUp()
  const browser = new Browser(mock, { 'accept-language': 'zh-CN' })
  const paths = [...publicPaths, '/login?interaction=unknown']
  const words = async (path: string): Promise<string[]> => {
    const text = pageText(await browser.open(path))
    return (text.match(/[A-Za-z][A-Za-z-]+/g) ?? []).filter(
      word => !['Mock', 'application', 'ann', 'example', 'com', 'ID', 'IP'].includes(word),
    )
  }

  for (const path of paths) expect(await words(path)).toEqual([])
  await browser.press(await browser.open('/login'), '登录', { 账号: 'ann', 密码: ann.password })
  for (const path of ownPaths.slice(1)) expect(await words(path)).toEqual([])
})
