import { createMock, type Mock, type MockOptions, totpCode } from 'genauth/mock'
import { type Element, elementsOf, parseHtml, textOf } from './parse-html.ts'

/** A user who can sign in by every kind of name. */
export const ann = {
  userId: '60c0000000000000000000a1',
  username: 'ann',
  email: 'ann@example.com',
  phone: '13800000000',
  password: 'passw0rd',
  nickname: 'Annie',
} as const

/** The address of the application that the tests sign in to. */
export const redirectUri = 'https://app.example.com/callback'

/** A mock with ann, and a browser at it. */
export function setUp(options: MockOptions = {}) {
  const seed = { users: [ann], ...options.seed }
  const mock = createMock({ randomSeed: 1, now: () => Date.UTC(2026, 5, 1), ...options, seed })
  return { mock, browser: new Browser(mock) }
}

/** What a page of the mock, or the way out of it, is. */
export interface Page {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly html: string
  readonly root: Element
}

/** A browser as small as can be: it keeps cookies, follows redirects and sends forms. */
export class Browser {
  readonly #mock: Mock
  readonly #headers: Record<string, string>
  readonly #host: string
  readonly cookies = new Map<string, string>()
  /** Every address that was asked for. */
  readonly visited: string[] = []
  /** Every `Set-Cookie` header that came. */
  readonly setCookies: string[] = []

  /** @param host the only origin that is asked. Default: that of the first application */
  constructor(
    mock: Mock,
    headers: Record<string, string> = {},
    host: string = mock.authenticationOptions.appHost,
  ) {
    this.#mock = mock
    this.#headers = headers
    this.#host = host
  }

  /** Opens a page, and goes where it leads; another origin is not asked, only noted. */
  async open(target: string | URL, init: RequestInit = {}): Promise<Page> {
    const url = new URL(target, this.#host)
    this.visited.push(url.href)
    if (url.origin !== this.#host) {
      return { url, status: 0, headers: new Headers(), html: '', root: parseHtml('') }
    }
    const response = await this.request(url, init)
    const location = response.headers.get('location')
    if (location !== null) return this.open(new URL(location, url))
    const html = await response.text()
    return { url, status: response.status, headers: response.headers, html, root: parseHtml(html) }
  }

  /** Sends one request with the cookies. */
  async request(url: URL, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...this.#headers, ...(cookie === '' ? {} : { cookie }) }
    const response = await this.#mock.fetch(
      new Request(url, {
        ...init,
        headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
      }),
    )
    for (const line of response.headers.getSetCookie()) {
      this.setCookies.push(line)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }

  /** Follows a link. */
  follow(page: Page, label: string): Promise<Page> {
    const link = only(
      page,
      ({ tag, ...element }) => tag === 'a' && textOf({ tag, ...element }) === label,
    )
    return this.open(new URL(link.attributes.href ?? '', page.url))
  }

  /** Fills in the fields with these labels and presses a button. */
  press(page: Page, button: string, fields: Record<string, string> = {}): Promise<Page> {
    const { url, body } = formBehind(page, button, fields)
    return this.open(url, { method: 'POST', body })
  }
}

/** What a button sends, and where. */
export function formBehind(page: Page, label: string, fields: Record<string, string> = {}) {
  const forms = elementsOf(page.root).filter(({ tag }) => tag === 'form')
  const isButton = (element: Element): boolean =>
    element.tag === 'button' && textOf(element) === label
  const [form, ...others] = forms.filter(candidate => elementsOf(candidate).some(isButton))
  if (form === undefined || others.length > 0) throw new Error(`Not one button ${label}`)
  const inside = elementsOf(form)
  const body = new URLSearchParams()
  for (const element of inside) {
    const { name, value = '' } = element.attributes
    if (name === undefined || element.tag === 'button') continue
    if (element.tag === 'input') body.set(name, value)
    if (element.tag === 'select') body.set(name, selected(element))
  }
  for (const [field, value] of Object.entries(fields)) {
    const input = inputOf(page, field)
    if (!inside.includes(input)) throw new Error(`${field} is in another form than ${label}`)
    body.set(input.attributes.name ?? '', value)
  }
  const { name, value = '' } = inside.find(isButton)?.attributes ?? {}
  if (name !== undefined) body.set(name, value)
  return { url: new URL(form.attributes.action ?? '', page.url), body }
}

/** The input that a label names. */
export function inputOf(page: Page, label: string): Element {
  const named = only(page, element => element.tag === 'label' && textOf(element) === label)
  return only(page, ({ attributes }) => attributes.id === named.attributes.for)
}

/** What stands in an input. */
export function filledIn(page: Page, label: string): string {
  const input = inputOf(page, label)
  return input.tag === 'select' ? selected(input) : (input.attributes.value ?? '')
}

/** What the notes beside an input say, and whether it is marked as wrong. */
export function wrongAt(page: Page, label: string): string | undefined {
  const { attributes } = inputOf(page, label)
  if (attributes['aria-invalid'] !== 'true') return undefined
  const ids = (attributes['aria-describedby'] ?? '').split(' ')
  const note = ids.find(id => id.endsWith('-error'))
  return textOf(only(page, element => element.attributes.id === note))
}

/** The text of the element with an id. */
export function textAt(page: Page, id: string): string {
  return textOf(only(page, ({ attributes }) => attributes.id === id))
}

/** The heading of a page. */
export function headingOf(page: Page): string {
  return textOf(only(page, ({ tag }) => tag === 'h1'))
}

/** What an element with a role says; empty when there is none. */
export function roleOf(page: Page, role: 'alert' | 'status'): string {
  const found = elementsOf(page.root).find(({ attributes }) => attributes.role === role)
  return found === undefined ? '' : textOf(found)
}

/** The whole text of a page. */
export function pageText(page: Page): string {
  return textOf(page.root)
}

/** Labels of all inputs. */
export function labelsOf(page: Page): string[] {
  return elementsOf(page.root)
    .filter(({ tag }) => tag === 'label')
    .map(textOf)
}

/** Labels of the links to other pages below the forms. */
export function linksOf(page: Page): string[] {
  const list = elementsOf(page.root).find(({ attributes }) => attributes.class === 'links')
  return list === undefined
    ? []
    : elementsOf(list)
        .filter(({ tag }) => tag === 'a')
        .map(textOf)
}

/** Signs ann in by password. */
export async function signIn(browser: Browser, path = '/login'): Promise<Page> {
  return browser.press(await browser.open(path), 'Sign in', {
    Account: ann.username,
    Password: ann.password,
  })
}

/** The code that an authenticator with a secret shows now. */
export function codeOf(mock: Mock, secret: string): string {
  return totpCode(secret, mock.clock.now())
}

/** The path of an authorization request of the mock's first application. */
export function authorizationPath(mock: Mock, parameters: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: mock.authenticationOptions.appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    state: 'the-state',
    ...parameters,
  })
  return `/oidc/auth?${query}`
}

function selected(select: Element): string {
  const options = elementsOf(select).filter(({ tag }) => tag === 'option')
  const chosen = options.find(({ attributes }) => 'selected' in attributes) ?? options[0]
  return chosen?.attributes.value ?? ''
}

function only(page: Page, isIt: (element: Element) => boolean): Element {
  const [found, ...others] = elementsOf(page.root).filter(isIt)
  if (found === undefined || others.length > 0) {
    throw new Error(
      `${others.length + (found === undefined ? 0 : 1)} such elements on ${page.url.pathname}`,
    )
  }
  return found
}
