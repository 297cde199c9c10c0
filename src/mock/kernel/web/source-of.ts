import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { encodeBase64 } from '../../../utils/base64.ts'

const sources = new Map<string, string>()

/** The source by which a content security policy allows this very stylesheet or script in a page. */
export function sourceOf(text: string): string {
  const known = sources.get(text)
  if (known !== undefined) return known
  const source = `'sha256-${encodeBase64(sha256(utf8ToBytes(text)))}'`
  sources.set(text, source)
  return source
}
