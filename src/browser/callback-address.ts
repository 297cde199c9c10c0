import { readCallback } from '../oidc/authorization.ts'

const names = new Set([
  'code',
  'state',
  'iss',
  'error',
  'error_description',
  'error_uri',
  'session_state',
])

/**
 * Reads the parameters of the login page's answer from an address.
 *
 * @returns `undefined` when the address holds no answer
 */
export function findCallback(url: string): URLSearchParams | undefined {
  if (!URL.canParse(url)) return undefined
  const parameters = readCallback(url)
  const isAnswer = parameters.has('code') || parameters.has('error')
  return parameters.has('state') && isAnswer ? parameters : undefined
}

/**
 * Tells whether an address is the one that users were to come back to. What is added to it does not
 * matter, nor does a slash at the end, which some servers put there.
 */
export function isAt(url: string, redirectUri: string): boolean {
  return URL.canParse(url) && placeOf(url) === placeOf(redirectUri)
}

function placeOf(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname.replace(/\/$/, '')}`
}

/**
 * Removes the login page's answer from the address of the page, if it is there. All else in the
 * address stays as it is written, and so does the state of the history's entry.
 *
 * @param state names the answer
 */
export function cleanAddress(state: string): void {
  const { location, history } = window
  if (findCallback(location.href)?.get('state') !== state) return
  const url = new URL(location.href)
  if (url.searchParams.has('state')) url.search = withoutAnswer(url.search)
  else url.hash = withoutAnswer(url.hash)
  try {
    history.replaceState(history.state, '', url)
  } catch {
    // Some frames forbid it, and Safari after many calls. The code is spent in any case.
  }
}

// By the parts as they are written, because URLSearchParams would write the others anew.
function withoutAnswer(query: string): string {
  const parts = query.slice(1).split('&')
  return parts.filter(part => !names.has([...new URLSearchParams(part).keys()][0] ?? '')).join('&')
}
