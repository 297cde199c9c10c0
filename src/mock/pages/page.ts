import { type Answer, type HeaderList, redirect } from '../kernel/answer.ts'
import { Refused, type Words } from '../kernel/refused.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { type PageParts, renderErrorPage, renderPage } from '../kernel/web/layout.ts'
import { formTargetsOf } from './form-targets.ts'
import { readForm } from './read-form.ts'
import {
  formToken,
  linkTo,
  newBrowserCookie,
  remember,
  type Sending,
  type Visit,
  visitOf,
} from './visit.ts'
import { say } from './words.ts'
import { Wrong, wordsOfRefusal } from './wrong.ts'

/** Serves a page. */
export function showPage(name: string, path: string, show: (visit: Visit) => Answer): PlainRoute {
  return { name, method: 'GET', path, serve: context => open(context, show) }
}

/**
 * Serves a form that is posted. Whatever comes of it, the browser is sent on to a page, so that
 * loading that again sends nothing twice; what is wrong is told on the page of the form.
 *
 * @param page path of the page that the form stands on. Default: the path itself
 */
export function takeForm(
  name: string,
  path: string,
  take: (sending: Sending) => Answer | Promise<Answer>,
  page: string = path,
): PlainRoute {
  const serve = async (context: PageContext): Promise<Answer> => {
    const form = await readForm(context.request)
    return open(context, async visit => {
      if (visit.isNewBrowser || form.token !== formToken(visit)) return refuseForeign(visit, page)
      try {
        return await take({ ...visit, app: visit.app, form })
      } catch (error) {
        const wrong = wrongOf(error)
        if (wrong === undefined) throw error
        remember(visit, page, { values: withoutSecrets(form), errors: wrong })
        return goTo(visit, page)
      }
    })
  }
  return { name, method: 'POST', path, serve }
}

function open<Served extends Answer | Promise<Answer>>(
  context: PageContext,
  serve: (visit: Visit) => Served,
): Served | Answer {
  const visit = visitOf(context)
  const isOver = visit.interaction === undefined && context.url.searchParams.has('interaction')
  return isOver ? showOver(visit) : serve(visit)
}

/** Answers who comes with no authorization request that still waits. */
export function showOver({ context }: Visit): Answer {
  return renderErrorPage(
    { title: say('interactionIsOver'), text: say('interactionIsOverText') },
    context.request,
  )
}

/** Answers with a page. */
export function answerPage(
  visit: Visit,
  parts: Pick<PageParts, 'title' | 'body' | 'httpStatus' | 'script'>,
): Answer {
  const { lang, app, interaction } = visit
  const formTargets = interaction === undefined ? [] : formTargetsOf(interaction)
  const answer = renderPage({ lang, application: app.name, formTargets, ...parts })
  return { ...answer, headers: [...answer.headers, ...cookiesFor(visit)] }
}

/** Sends the browser to a hosted page. */
export function goTo(visit: Visit, path: string): Answer {
  return redirect(linkTo(visit, path), cookiesFor(visit), 303)
}

function cookiesFor(visit: Visit): HeaderList {
  return visit.isNewBrowser ? [['set-cookie', newBrowserCookie(visit)]] : []
}

function refuseForeign(visit: Visit, page: string): Answer {
  const { words } = visit
  return answerPage(visit, {
    title: words.formIsOld,
    httpStatus: 403,
    body: html`<div role="alert"><p>${words.cookiesText}</p></div>
<ul class="links"><li><a href="${linkTo(visit, page)}">${words.tryAgain}</a></li></ul>`,
  })
}

function wrongOf(error: unknown): Record<string, Words> | undefined {
  if (error instanceof Wrong) return { [error.field]: error.words }
  if (error instanceof Refused) return { '': wordsOfRefusal(error) }
  return undefined
}

const secrets = new Set([
  'token',
  'password',
  'old-password',
  'new-password',
  'code',
  'old-code',
  'email-code',
  'phone-code',
  'credential',
])

/** What was filled into a form, as far as a page may show it again. */
export function withoutSecrets(form: Sending['form']): Record<string, string> {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !secrets.has(name)))
}
