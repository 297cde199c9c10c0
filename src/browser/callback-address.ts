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
  history.replaceState(history.state, '', url)
}

// By the parts as they are written, because URLSearchParams would write the others anew.
function withoutAnswer(query: string): string {
  const parts = query.slice(1).split('&')
  return parts.filter(part => !names.has([...new URLSearchParams(part).keys()][0] ?? '')).join('&')
}
