import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { pool } from '../areas/access/pool-keys.ts'
import { applicationOf, applications, type StoredApp } from '../areas/applications/applications.ts'
import { type Login, loginOf } from '../areas/logins/logins.ts'
import { type StoredUser, users } from '../areas/users/users.ts'
import type { PageContext } from '../kernel/route.ts'
import type { Language } from '../kernel/web/language.ts'
import { languageOf, nameLanguageOf } from '../kernel/web/layout.ts'
import type { World } from '../kernel/world.ts'
import { findInteraction, type Interaction } from '../protocol/interactions.ts'
import { type Browser, browsers, type FormMemory } from './browsers.ts'
import { type PageWords, wordsOf } from './words.ts'

/** A request for a hosted page, with all that the page needs to know. */
export interface Visit {
  readonly context: PageContext
  readonly world: World
  /** The application that the user is on the way to, or whose domain this is. */
  readonly app: StoredApp
  /** The authorization request that waits for the user. */
  readonly interaction: Interaction | undefined
  readonly lang: Language
  /** The language of the names of fields. */
  readonly nameLang: string
  readonly words: PageWords
  /** Value of the cookie that knows the browser. */
  readonly browserId: string
  readonly isNewBrowser: boolean
  readonly login: Login | undefined
  /** The user who is signed in. */
  readonly user: StoredUser | undefined
}

/** A visit by a form that was posted. */
export interface Sending extends Visit {
  readonly form: Readonly<Record<string, string>>
}

const browserCookie = 'genauth_browser'

/** Reads what a request for a hosted page says. */
export function visitOf(context: PageContext): Visit {
  const { world, request, url } = context
  const interaction = findInteraction(world, url.searchParams.get('interaction') ?? '')
  const login = loginOf(world, request)
  const user = users.find(world, login?.userId)
  const preferred = interaction?.parameters.ui_locales
  const lang = languageOf(request, preferred)
  const cookies = (request.headers.get('cookie') ?? '').split(/; */)
  const known = cookies.find(pair => pair.startsWith(`${browserCookie}=`))?.split('=')[1]
  return {
    context,
    world,
    interaction,
    lang,
    nameLang: nameLanguageOf(request, preferred),
    words: wordsOf(lang),
    // From the source for reads: opening a page changes no id that follows.
    browserId: known || world.requestIds.hex(32),
    isNewBrowser: !known,
    login,
    user,
    get app() {
      // As it is now: an administrator may have changed it since the request began.
      return applications.find(world, interaction?.app.appId) ?? applicationOf(context)
    },
  }
}

/** Writes the `Set-Cookie` header by which a browser is known from now on. */
export function newBrowserCookie({ browserId, context }: Visit): string {
  const secure = context.origin.startsWith('https:') ? '; Secure' : ''
  return `${browserCookie}=${browserId}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

/** What is remembered of the browser of a visit. */
export function browserOf({ world, browserId }: Visit): Browser {
  const known = browsers(world).get(browserId)
  if (known !== undefined) return known
  const browser: Browser = { forms: new Map(), entering: new Map() }
  browsers(world).set(browserId, browser)
  return browser
}

/** Writes the address of a hosted page; the authorization request and the language are kept. */
export function linkTo({ context, interaction }: Visit, path: string): string {
  const query = new URLSearchParams()
  const lang = context.url.searchParams.get('lang')
  const next = nextPath(context.url)
  if (interaction !== undefined) query.set('interaction', interaction.id)
  if (next !== undefined && !path.startsWith('/u')) query.set('next', next)
  if (lang !== null) query.set('lang', lang)
  return query.size === 0 ? path : `${path}?${query}`
}

/** The page of the personal center that the user wanted before signing in. */
export function nextPath({ searchParams }: URL): string | undefined {
  const next = searchParams.get('next') ?? ''
  // Nothing else, or the login page would send users anywhere.
  return /^\/u(\/[a-z-]+)?$/.test(next) ? next : undefined
}

/**
 * The value that a form must carry: only a page that this browser was shown has it, and only for
 * the same authorization request. Where an account is at stake, only for the same login as well.
 */
export function formToken({ world, browserId, interaction, login, context }: Visit): string {
  const isAboutAccount = /^\/(u|login\/consent)(\/|$)/.test(context.url.pathname)
  const parts = [browserId, interaction?.id ?? '', isAboutAccount ? (login?.id ?? '') : '']
  return bytesToHex(hmac(sha256, utf8ToBytes(pool(world).secret), utf8ToBytes(parts.join(' '))))
}

const empty: FormMemory = { values: {}, errors: {} }

/** What is remembered of the form of a page. */
export function memoryOf(visit: Visit, path: string = visit.context.url.pathname): FormMemory {
  const browser = browsers(visit.world).get(visit.browserId)
  return browser?.forms.get(memoryKey(visit, path)) ?? empty
}

/** Remembers something for the form of a page, besides what was remembered before. */
export function remember(visit: Visit, path: string, memory: Partial<FormMemory>): void {
  const { values } = memoryOf(visit, path)
  browserOf(visit).forms.set(memoryKey(visit, path), {
    errors: memory.errors ?? {},
    notice: memory.notice,
    values: { ...values, ...memory.values },
  })
}

/** Forgets what was filled into the form of a page. */
export function forget(visit: Visit, path: string): void {
  browsers(visit.world).get(visit.browserId)?.forms.delete(memoryKey(visit, path))
}

/** Reads what is remembered of the form of a page; what is to be told once has been told then. */
export function takeMemory(visit: Visit): FormMemory {
  const { pathname } = visit.context.url
  const memory = memoryOf(visit)
  if (memory !== empty) remember(visit, pathname, {})
  return memory
}

function memoryKey({ interaction }: Visit, path: string): string {
  return `${path} ${interaction?.id ?? ''}`
}
