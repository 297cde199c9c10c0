/**
 * How an application proves who it is: the secret in the body, the secret in a header, or no secret
 * at all.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 section 2.3.1}
 */
export type ClientAuthMethod = 'client_secret_post' | 'client_secret_basic' | 'none'
