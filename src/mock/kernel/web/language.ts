import { trimBlanks } from '../../../utils/blanks.ts'
import type { Words } from '../refused.ts'

/** A language that the pages have. */
export type Language = keyof Words

/**
 * Chooses the language of a page.
 *
 * @param wishes language tags, or lists of them with weights; an earlier wish wins
 * @returns the first wish that the pages have, else English
 */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    for (const tag of byWeight(wish ?? '')) {
      if (tag.startsWith('zh')) return 'zh-CN'
      if (tag.startsWith('en')) return 'en-US'
    }
  }
  return 'en-US'
}

const translated: readonly (readonly [RegExp, string])[] = [
  [/^zh-(hant|tw|hk|mo)\b/, 'zh-TW'],
  [/^zh\b/, 'zh-CN'],
  [/^en\b/, 'en-US'],
  [/^ja\b/, 'ja-JP'],
]

/**
 * Chooses the language of the names of fields, of which there are more than of pages.
 *
 * @param wishes as for {@link chooseLanguage}
 * @returns the first wish that names are translated to, else an empty text
 */
export function chooseNameLanguage(...wishes: (string | null | undefined)[]): string {
  for (const tag of wishes.flatMap(wish => byWeight(wish ?? ''))) {
    const [, name] = translated.find(([form]) => form.test(tag)) ?? []
    if (name !== undefined) return name
  }
  return ''
}

// RFC 9110 section 12.5.4; `ui_locales` of OpenID Connect has blanks in place of commas.
function byWeight(list: string): string[] {
  return list
    .toLowerCase()
    .split(/,| (?=\w)/)
    .map(item => {
      const [tag = '', ...parameters] = item.split(';').map(trimBlanks)
      const weight = parameters.find(parameter => parameter.startsWith('q='))?.slice(2)
      return { tag, weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
}
