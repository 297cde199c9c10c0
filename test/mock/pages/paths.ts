/** Pages for everybody. */
export const publicPaths = [
  '/login',
  '/login/code',
  '/register',
  '/register/code',
  '/forgot-password',
  '/forgot-password/done',
  '/login/error',
  '/invitation/done',
  '/invitation/done/pending',
]

/** Pages of the personal center. */
export const ownPaths = [
  '/u',
  '/u/password',
  '/u/email',
  '/u/phone',
  '/u/email-removal',
  '/u/phone-removal',
  '/u/mfa',
  '/u/mfa-sms',
  '/u/mfa-email',
  '/u/passkeys',
  '/u/identities',
  '/u/devices',
  '/u/access',
  '/u/custom-fields',
  '/u/history',
  '/u/deletion',
]
