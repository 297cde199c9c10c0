import type { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { type Answer, redirect } from '../kernel/answer.ts'
import { html } from '../kernel/web/html.ts'
import { messagePage, scriptPage } from '../kernel/web/message-page.ts'
import type { Target } from './authorization-request.ts'

/** Sends the answer to an authorization request to the application, in the way that it wants. */
export function deliver(target: Target, values: Readonly<Record<string, string>>): Answer {
  const { redirectUri, responseMode, state, issuer } = target
  const response = { ...values, ...(state === undefined ? {} : { state }), iss: issuer }
  switch (responseMode) {
    case 'query':
      return redirect(withQuery(redirectUri, response))
    case 'fragment':
      return redirect(`${redirectUri}#${new URLSearchParams(response)}`)
    case 'form_post':
      return formPost(redirectUri, response)
    case 'web_message':
      return webMessage(redirectUri, response)
  }
}

/** Sends an error to the application. */
export function deliverError(target: Target, { error, message }: OauthRefused): Answer {
  return deliver(target, { error, error_description: message })
}

/** Adds parameters to the query of an address, and leaves what is there as it is. */
export function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
  const glue = address.includes('?') ? '&' : '?'
  const query = new URLSearchParams(parameters).toString()
  return query === '' ? address : `${address}${glue}${query}`
}

const submit = 'document.forms[0].submit()'

// OAuth 2.0 Form Post Response Mode; the button is for browsers without scripts.
function formPost(redirectUri: string, response: Readonly<Record<string, string>>): Answer {
  const fields = Object.entries(response).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return scriptPage(
    submit,
    html`<form method="post" action="${redirectUri}">${fields}<button>Continue</button></form>`
      .text,
  )
}

// OAuth 2.0 Web Message Response Mode: only pages of the application's origin can read it.
function webMessage(redirectUri: string, response: Readonly<Record<string, string>>): Answer {
  return messagePage(new URL(redirectUri).origin, { type: 'authorization_response', response })
}
