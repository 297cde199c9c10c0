import { isObject } from '../utils/json.ts'

const secretName = /password|passcode|secret|token|salt|otp|recoverycode|captchacode/i

/** Collects the values in an input that must never show in an error. */
export function collectSecrets(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(collectSecrets)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (typeof member === 'string') return secretName.test(name) ? [member] : []
    return collectSecrets(member)
  })
}

/** Takes secrets out of the service's words, should it repeat them. */
export function redact(words: string | undefined, secrets: readonly string[]): string | undefined {
  return secrets.reduce(
    (text, secret) => (secret ? text?.replaceAll(secret, '[redacted]') : text),
    words,
  )
}
