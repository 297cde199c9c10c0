// Fields of the protocols' forms that are secrets, or as good as one for a while.
const secretFields = [
  'client_secret',
  'code',
  'code_verifier',
  'device_code',
  'id_token_hint',
  'nonce',
  'refresh_token',
  'token',
]

/** Collects what a request carries and no error may show, in every way that it is written. */
export function secretsOf(
  { headers, body }: RequestInit,
  { appSecret = '' }: { readonly appSecret?: string },
): string[] {
  const sent = new Headers(headers)
  const [scheme, credentials = ''] = (sent.get('authorization') ?? '').split(' ')
  // The part after the colon is escaped in a way of its own (RFC 6749 section 2.3.1).
  const escaped = scheme === 'Basic' ? atob(credentials).replace(/^[^:]*:/, '') : ''
  const form = new URLSearchParams(String(body ?? ''))
  const fields = secretFields.flatMap(name => form.getAll(name))
  return [
    ...[appSecret, ...fields].flatMap(value => [value, encodeURIComponent(value), asField(value)]),
    credentials,
    escaped,
    sent.get('dpop') ?? '',
  ]
}

function asField(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1)
}
