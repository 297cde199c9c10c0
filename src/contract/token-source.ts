/** What a {@link TokenSource} gives. */
export interface SourcedTokens {
  /** Authorizes calls as the user. */
  readonly access_token: string
  /** When it expires by the service's clock, in seconds since the epoch, where that is known. */
  readonly expires_at?: number | undefined
}

/** Something that has the tokens of a signed-in user fresh at any time, such as a browser session. */
export interface TokenSource {
  /**
   * Gets valid tokens; `undefined` when nobody is signed in.
   *
   * @param options `insteadOf` is an access token that the service has just refused
   */
  getTokens(options?: { readonly insteadOf?: string }): Promise<SourcedTokens | undefined>
}
