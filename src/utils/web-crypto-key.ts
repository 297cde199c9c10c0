/**
 * A key of the runtime's WebCrypto. Named by where it comes from, because the name `CryptoKey` is
 * known only to programs that include the types of browsers.
 */
export type WebCryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>
