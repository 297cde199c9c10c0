// Generated from api/contract/factor.tsp by `npm run generate`.

/** Kind of a second factor. */
export type FactorType =
  /** Codes of an authenticator application. */
  | 'OTP'
  /** Codes by SMS. */
  | 'SMS'
  /** Codes by e-mail. */
  | 'EMAIL'
  /** The face. */
  | 'FACE'
