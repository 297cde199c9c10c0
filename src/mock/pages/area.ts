import type { Area } from '../kernel/area.ts'
import { accessPages } from './center/access.ts'
import { addressPages } from './center/address.ts'
import { customFieldPages } from './center/custom-fields.ts'
import { deletionPages } from './center/deletion.ts'
import { devicePages } from './center/devices.ts'
import { factorPages } from './center/factor.ts'
import { historyPages } from './center/history.ts'
import { identityPages } from './center/identities.ts'
import { ownMfaPages } from './center/mfa.ts'
import { passkeyPages } from './center/passkeys.ts'
import { passwordPages } from './center/password.ts'
import { profilePages } from './center/profile.ts'
import { signOutPages } from './center/sign-out.ts'
import { codeSignInPages } from './code-sign-in.ts'
import { completionPages } from './complete-profile.ts'
import { consentPages } from './consent.ts'
import { errorPages } from './error.ts'
import { forgotPasswordPages } from './forgot-password.ts'
import { invitationPages } from './invitation.ts'
import { mfaPages } from './mfa.ts'
import { newPasswordPages } from './new-password.ts'
import { passkeySignInPages } from './passkey-sign-in.ts'
import { personalInvitationPages } from './personal-invitation.ts'
import { registerPages } from './register.ts'
import { signInPages } from './sign-in.ts'

/** The hosted pages: sign-in with everything around it, and the personal center. */
export const pageArea: Area = {
  plainRoutes: [
    ...signInPages,
    ...codeSignInPages,
    ...passkeySignInPages,
    ...registerPages,
    ...forgotPasswordPages,
    ...mfaPages,
    ...newPasswordPages,
    ...completionPages,
    ...consentPages,
    ...errorPages,
    ...invitationPages,
    ...personalInvitationPages,
    ...profilePages,
    ...passwordPages,
    ...addressPages,
    ...ownMfaPages,
    ...factorPages,
    ...passkeyPages,
    ...identityPages,
    ...devicePages,
    ...accessPages,
    ...customFieldPages,
    ...historyPages,
    ...deletionPages,
    ...signOutPages,
  ],
}
