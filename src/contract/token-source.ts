/** Something that has the tokens of a signed-in user fresh at any time, such as a browser session. */
export interface TokenSource {
  /**
   * Gets valid tokens; `undefined` when nobody is signed in.
   *
   * @param options `insteadOf` is an access token that the service has just refused
   */
  getTokens(options?: {
    readonly insteadOf?: string
  }): Promise<{ readonly access_token: string } | undefined>
}
