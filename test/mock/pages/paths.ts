/** Pages for everybody. */
export const publicPaths = [
  '/login',
  '/login/code',
  '/register',
  '/register/code',
  '/forgot-password',
  '/forgot-password/done',
  '/login/error',
]

/** Pages of the personal center. */
export const ownPaths = [
  '/u',
  '/u/password',
  '/u/email',
  '/u/phone',
  '/u/mfa',
  '/u/custom-fields',
  '/u/history',
]
