/**
 * How passwords are encrypted on top of TLS, for the option `passwordEncryption` of the clients:
 * `rsaEncryption()` of `genauth/password-encryption`, or an object of your own.
 */
export interface PasswordEncryption {
  /** Kind of encryption. The service is told it, and has a public key for each. */
  readonly type: 'rsa' | 'sm2'
  /**
   * Encrypts a password. What it throws, the call throws.
   *
   * @param publicKey the service's key: PEM for RSA; hexadecimal, beginning with `04`, for SM2
   * @returns what the service decrypts: for RSA by PKCS #1 v1.5, as Base64; for SM2 the point, the hash
   *   and the text (C1C3C2), as hexadecimal without the leading `04`
   */
  encrypt(password: string, publicKey: string): string | Promise<string>
}
