import { expect, test } from 'vitest'
import { elementsOf } from './parse-html.ts'
import { ownPaths, publicPaths } from './paths.ts'
import { ann, labelsOf, setUp, signIn } from './support.ts'

test.each([...publicPaths, ...ownPaths])(
  'the page %s has one heading, a language, one input to a label and one label to an input',
  async path => {
    const { browser } = setUp({
      seed: {
        users: [ann],
        customFields: [
          { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' },
          { targetType: 'USER', key: 'age', dataType: 'NUMBER', label: 'Age' },
        ],
      },
    })
    if (path.startsWith('/u')) await signIn(browser)

    const page = await browser.open(path)

    const elements = elementsOf(page.root)
    expect(elements.filter(({ tag }) => tag === 'h1')).toHaveLength(1)
    expect(elements.find(({ tag }) => tag === 'html')?.attributes.lang).toBe('en-US')
    expect(new Set(labelsOf(page)).size).toBe(labelsOf(page).length)
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const labelled = elements.flatMap(({ attributes }) => attributes.for ?? [])
    const inputs = elements.filter(
      ({ tag, attributes }) =>
        (tag === 'input' || tag === 'select') &&
        attributes.type !== 'hidden' &&
        !('hidden' in attributes),
    )
    expect(inputs.map(({ attributes }) => attributes.id)).toEqual(labelled)
    for (const { attributes } of elements) {
      for (const id of (attributes['aria-describedby'] ?? '').split(' ').filter(Boolean)) {
        expect(ids).toContain(id)
      }
    }
  },
)

test('inputs tell password managers and keyboards what they are', async () => {
  const { browser } = setUp()
  const sent = await browser.press(await browser.open('/forgot-password'), 'Send code', {
    'E-mail': ann.email,
  })
  const pages = [await browser.open('/login'), await browser.open('/register'), sent]

  const inputs = pages.flatMap(({ root }) =>
    elementsOf(root).filter(
      ({ tag, attributes }) => tag === 'input' && attributes.type !== 'hidden',
    ),
  )

  expect(
    inputs.map(({ attributes: { name, type, autocomplete, inputmode } }) =>
      [name, type, autocomplete, inputmode].filter(Boolean).join(' '),
    ),
  ).toEqual([
    'account text username',
    'password password current-password',
    'account text username',
    'password password new-password',
    'code text one-time-code numeric',
    'new-password password new-password',
    'email email email',
    'phone tel tel',
  ])
})

test('what is wrong is announced, linked to its input, and described there', async () => {
  const { browser } = setUp()

  const page = await browser.press(await browser.open('/login'), 'Sign in', { Account: 'ann' })

  const elements = elementsOf(page.root)
  const alert = elements.find(({ attributes }) => attributes.role === 'alert')
  const links = alert === undefined ? [] : elementsOf(alert).filter(({ tag }) => tag === 'a')
  expect(links.map(({ attributes }) => attributes.href)).toEqual(['#password'])
  const form = elements.find(({ tag }) => tag === 'form')
  expect(form?.attributes['aria-describedby']).toBe(alert?.attributes.id)
})

test('every colour of text has the contrast of WCAG AA on its ground, light and dark', async () => {
  const { browser } = setUp()
  const { html } = await browser.open('/login')
  const [, light = '', dark = ''] = html.split(':root {')
  for (const scheme of [light, dark]) {
    const colors = Object.fromEntries(
      [...scheme.slice(0, scheme.indexOf('}')).matchAll(/--([\w-]+): (#\w+)/g)].map(
        ([, name = '', color = '']) => [name, luminance(color)],
      ),
    )
    const contrast = (one = 0, other = 0): number =>
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    for (const name of ['ink', 'faint', 'accent', 'wrong']) {
      expect(contrast(colors[name], colors.sheet)).toBeGreaterThan(4.5)
    }
    expect(contrast(colors['on-accent'], colors.accent)).toBeGreaterThan(4.5)
    expect(contrast(colors.line, colors.sheet)).toBeGreaterThan(3)
  }
})

// WCAG 2.2, "relative luminance".
function luminance(color: string): number {
  const digits = color.length === 4 ? color.replaceAll(/[\da-f]/g, '$&$&') : color
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const value = Number.parseInt(digits.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
