// Generated from api/authentication/common.tsp by `npm run generate`.

/** A code that was sent to an e-mail address. */
export interface EmailPassCode {
  /** E-mail address that the code was sent to. */
  email?: string
  /** The code. */
  passCode: string
}

/** A code that was sent to a phone. */
export interface PhonePassCode {
  /** Phone number that the code was sent to, without country code. */
  phoneNumber: string
  /** The code. */
  passCode: string
  /** Country code of the phone number. Default `+86`. */
  phoneCountryCode?: string
}
