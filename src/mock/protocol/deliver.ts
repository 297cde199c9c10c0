import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeBase64 } from '../../utils/base64.ts'
import type { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import { type Answer, type HeaderList, page, redirect } from '../kernel/answer.ts'
import { html } from '../kernel/web/html.ts'
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

const post = `const { target, message } = JSON.parse(document.getElementById('answer').textContent)
const receiver = window.opener ?? window.parent
if (receiver !== window) receiver.postMessage(message, target)`

// OAuth 2.0 Web Message Response Mode: only pages of the application's origin can read it.
function webMessage(redirectUri: string, response: Readonly<Record<string, string>>): Answer {
  const message = { type: 'authorization_response', response }
  const answer = JSON.stringify({ target: new URL(redirectUri).origin, message })
  const data = answer.replaceAll('<', '\\u003c')
  return scriptPage(post, `<script type="application/json" id="answer">${data}</script>`)
}

function scriptPage(script: string, body: string): Answer {
  const hash = encodeBase64(sha256(utf8ToBytes(script)))
  const headers: HeaderList = [
    ['content-security-policy', `default-src 'none'; script-src 'sha256-${hash}'`],
    ['cache-control', 'no-store'],
    ['referrer-policy', 'no-referrer'],
    ['x-content-type-options', 'nosniff'],
  ]
  return page(
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Signing in</title>
${body}
<script>${script}</script>
`,
    200,
    headers,
  )
}
