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
 * Gives the display name of a field in a language: its translation where that is switched on and not
 * empty, else the field's label. Languages that the service does not translate to have the label always.
 *
 * @param field the definition, custom or built-in
 * @param language one of `zh-CN`, `en-US`, `zh-TW` and `ja-JP`, or any other
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
  const translations = Object.entries(i18n?.label ?? {})
  const [, translation] = translations.find(([name]) => name === language) ?? []
  return (translation?.enabled && translation.value) || label
}
