/**
 * Cuts off the spaces and tabs around a value of a header. Those are all that HTTP allows there:
 * `String.trim` takes other characters for spaces too, so that two names become one.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-5.6.3 | RFC 9110 section 5.6.3}
 */
export function trimBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (isBlank(text[start])) start += 1
  while (end > start && isBlank(text[end - 1])) end -= 1
  return text.slice(start, end)
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}
