import { isObject } from './json.ts'

const secretName =
  /password|passcode|email-?code|signature|secret|token|ticket|codeid|salt|otp|recovery-?code|captcha-?code|authorization|cookie|api-?key/i
// How a secret is handled is no secret: `passwordEncryptType` is `none`. Nor is all that comes with one:
// `passwordPayload` has the account.
const harmlessName = /(type|method|level|strength|failcheck|unit|notification|payload)$/i

/**
 * Collects the values in an input that must never show in an error.
 *
 * @param others names of secrets that do not say that they are
 */
export function collectSecrets(value: unknown, others: readonly string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap(entry => collectSecrets(entry, others))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const isSecret = secretName.test(name) && !harmlessName.test(name)
    return isSecret || others.includes(name) ? collectTexts(member) : collectSecrets(member, others)
  })
}

function collectTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(collectTexts)
    : []
}

/**
 * Takes secrets out of the service's words, should it repeat them: plainly, as JSON, or as in a form or
 * a query.
 */
export function redact(words: string | undefined, secrets: readonly string[]): string | undefined {
  return (
    secrets
      .flatMap(spellingsOf)
      .filter(Boolean)
      // A secret may begin with another one.
      .sort((one, other) => other.length - one.length)
      .reduce((text, secret) => text?.replaceAll(secret, mark), words)
      ?.replaceAll(mark, '[redacted]')
  )
}

// Stands for a secret until all are out, so that none is looked for in the words in their place.
const mark = '\0'

function spellingsOf(secret: string): string[] {
  const form = `${new URLSearchParams([['', secret]])}`.slice(1)
  return [secret, JSON.stringify(secret).slice(1, -1), form, form.replaceAll('+', '%20')]
}
