import type { Words } from '../refused.ts'
import { Html, html } from './html.ts'
import { chooseLanguage, chooseNameLanguage, type Language } from './language.ts'
import { sourceOf } from './source-of.ts'
import { style } from './style.ts'

/** An answer to a browser. */
export interface PageAnswer {
  readonly httpStatus: number
  readonly body: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** What a page shows. */
export interface PageParts {
  readonly lang: Language
  readonly title: string
  readonly body: Html
  /** Name of the application that the page is shown for. */
  readonly application?: string | undefined
  /** HTTP status. Default 200. */
  readonly httpStatus?: number
  /** Where a form may lead by way of redirects, besides this origin. */
  readonly formTargets?: readonly string[]
  /** The script of the page; most have none. */
  readonly script?: string | undefined
}

/** Makes a page: the frame that all share, and the headers that keep it from others. */
export function renderPage(parts: PageParts): PageAnswer {
  const { lang, title, body, application, httpStatus = 200, formTargets = [], script } = parts
  const isNamed = application !== undefined
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}${isNamed && ` – ${application}`}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
${isNamed && html`<p class="application">${application}</p>`}
<h1>${title}</h1>
${body}
</main>
${script !== undefined && html`<script>${new Html(script)}</script>`}
</body>
</html>
`
  return { httpStatus, body: page.text, headers: headersOf(formTargets, script) }
}

const toSignIn: Words = { 'zh-CN': '前往登录', 'en-US': 'Go to sign-in' }

/** What an error page says: texts, or the same in both languages. */
export interface ErrorWords {
  readonly title: Words | string
  readonly text: Words | string
  /** Name of the error, such as `invalid_request`. */
  readonly code?: string
}

/**
 * Makes the page of a failure that cannot be told to the application.
 *
 * @param request says which language the user reads
 */
export function renderErrorPage({ title, text, code }: ErrorWords, request: Request): PageAnswer {
  const lang = languageOf(request)
  const say = (message: Words | string): string =>
    typeof message === 'string' ? message : message[lang]
  return renderPage({
    lang,
    title: say(title),
    httpStatus: 400,
    body: html`<div role="alert"><p>${say(text)}</p></div>
${code !== undefined && html`<p class="hint"><code>${code}</code></p>`}
<ul class="links"><li><a href="/login?lang=${lang}">${toSignIn[lang]}</a></li></ul>`,
  })
}

/** The language of a request: the parameter `lang`, else the browser's. */
export function languageOf(request: Request, preferred?: string): Language {
  return chooseLanguage(...languagesOf(request, preferred))
}

/** The language of the names of fields, for the reader of what a request asks for. */
export function nameLanguageOf(request: Request, preferred?: string): string {
  return chooseNameLanguage(...languagesOf(request, preferred))
}

function languagesOf({ url, headers }: Request, preferred?: string) {
  const { searchParams } = new URL(url)
  return [searchParams.get('lang'), preferred, headers.get('accept-language')]
}

function headersOf(formTargets: readonly string[], script?: string): PageAnswer['headers'] {
  const policy = [
    "default-src 'none'",
    `style-src ${sourceOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${sourceOf(script)}`]),
    // Chromium holds the redirects that follow a form to this as well.
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return [
    ['content-type', 'text/html; charset=utf-8'],
    ['content-security-policy', policy.join('; ')],
    ['referrer-policy', 'no-referrer'],
    ['cache-control', 'no-store'],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['vary', 'accept-language, cookie'],
  ]
}
