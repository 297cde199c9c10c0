/** A field as definitions show it: what it is called, and in which languages otherwise. */
export interface LabelledField {
  /** Display name. */
  readonly label: string
  /** Display names by language. */
  readonly i18n?: { readonly label: Readonly<Record<TranslatedLanguage, Translated>> } | null
}

type TranslatedLanguage = 'zh-CN' | 'en-US' | 'zh-TW' | 'ja-JP'

interface Translated {
  readonly enabled: boolean
  readonly value: string
}

/**
 * Gives the display name of a field for a reader: the translation to the reader's language where that is
 * switched on and not empty, else the field's label. Readers of English are those of `en-US` wherever they
 * are, and those of traditional Chinese those of `zh-TW`. Languages that the service does not translate to
 * have the label always.
 *
 * @param field the definition, custom or built-in
 * @param language what the reader speaks, such as `ja` or `navigator.language`
 * @returns what users read
 *
 * @example
 * ```ts
 * import { labelOf, type ManagementClient } from 'genauth/management'
 *
 * export async function japaneseLabels(management: ManagementClient) {
 *   const fields = await management.customFields.list({ targetType: 'USER' })
 *   return fields.map(field => labelOf(field, 'ja-JP'))
 * }
 * ```
 */
export function labelOf({ label, i18n }: LabelledField, language: string): string {
  const writing = writingOf(language)
  const translations = Object.entries(i18n?.label ?? {})
  const [, translation] = translations.find(([name]) => writingOf(name) === writing) ?? []
  return (translation?.enabled && translation.value) || label
}

/** Language and script, such as `zh-Hant` for Taiwan and Hong Kong; what is no language tag, as it is. */
function writingOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    return tag
  }
}
