import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeBase64 } from '../../../utils/base64.ts'
import { type Answer, type HeaderList, page } from '../answer.ts'

const post = `const { target, message } = JSON.parse(document.getElementById('answer').textContent)
const receiver = window.opener ?? window.parent
if (receiver !== window) receiver.postMessage(message, target)`

/**
 * Answers with a page that sends a message to the window that opened it, or that it is a frame of.
 *
 * @param target origin of the page that may read it, `*` for any
 */
export function messagePage(target: string, message: object): Answer {
  const data = JSON.stringify({ target, message }).replaceAll('<', '\\u003c')
  return scriptPage(post, `<script type="application/json" id="answer">${data}</script>`)
}

/** Answers with a page that runs one script, and may do nothing else. */
export function scriptPage(script: string, body: string): Answer {
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
