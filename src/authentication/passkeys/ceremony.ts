import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { ConfigurationError } from '../../errors/configuration-error.ts'
import { PasskeyError, type PasskeyErrorReason } from '../../errors/passkey-error.ts'
import type {
  AuthenticationCredential,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
  RegistrationCredential,
} from './web-authn/contract.ts'

// What the user sees of passkeys: the dialogs of the browser.

/** A ceremony of the page, from its first request on. */
export interface Ceremony {
  readonly signal: AbortSignal | undefined
}

// Browsers allow one ceremony at a time, and beginning another ends it. The newest one wins, also over
// those that still wait for the service.
let present: Ceremony | undefined

/**
 * Begins a ceremony in a browser that knows passkeys.
 *
 * @param instead what to do where there is no page
 * @throws {@link ConfigurationError} on a server
 * @throws {@link PasskeyError} when the browser does not know them
 */
export function beginCeremony(
  method: string,
  instead: string,
  signal: AbortSignal | undefined,
): Ceremony {
  if (!('window' in globalThis && 'document' in globalThis)) {
    throw new ConfigurationError(`${method} needs a page to ask the user in; ${instead}`)
  }
  if (!browserSupportsWebAuthn()) throw passkeyError('not_supported')
  present = { signal }
  return present
}

/** Lets the user make a passkey. */
export function createPasskey(
  ceremony: Ceremony,
  options: PasskeyCreationOptions,
): Promise<RegistrationCredential> {
  const optionsJSON: PublicKeyCredentialCreationOptionsJSON = withoutNulls({
    ...options,
    authenticatorSelection: {
      // A sign-in names no user, so a passkey must be found by the site alone.
      residentKey: 'required',
      requireResidentKey: true,
      ...options.authenticatorSelection,
    },
  })
  return run(ceremony, ceremony.signal, async () => {
    const credential = await startRegistration({ optionsJSON })
    const { transports } = credential.response
    return transports === undefined ? credential : { ...credential, transports }
  })
}

/** Lets the user choose a passkey in a dialog. */
export function choosePasskey(
  ceremony: Ceremony,
  options: PasskeyRequestOptions,
): Promise<AuthenticationCredential> {
  const optionsJSON: PublicKeyCredentialRequestOptionsJSON = withoutNulls(options)
  return run(ceremony, ceremony.signal, () => startAuthentication({ optionsJSON }))
}

/**
 * Offers passkeys in the autofill of an input.
 *
 * @returns what the user took; `undefined` when the challenge has become too old for that
 */
export async function offerPasskeys(
  ceremony: Ceremony,
  options: PasskeyRequestOptions,
): Promise<AuthenticationCredential | undefined> {
  if (!(await browserSupportsWebAuthnAutofill())) throw passkeyError('not_supported')
  const { signal } = ceremony
  const optionsJSON: PublicKeyCredentialRequestOptionsJSON = withoutNulls(options)
  const age = new AbortController()
  const { timeout } = optionsJSON
  // Between a second and a day, whatever the service says: this goes on for as long as the page.
  const life = Math.min(Math.max(timeout ?? day, 1000), day)
  const timer = setTimeout(() => age.abort(age), life)
  const stop = (): void => age.abort(signal?.reason)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    signal?.throwIfAborted()
    return await run(ceremony, age.signal, () =>
      startAuthentication({
        optionsJSON,
        useBrowserAutofill: true,
        // It does not see into components with a shadow tree.
        verifyBrowserAutofillInput: false,
      }),
    )
  } catch (error) {
    if (error === age) return undefined
    throw error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}

const day = 86_400_000

async function run<Credential>(
  ceremony: Ceremony,
  signal: AbortSignal | undefined,
  begin: () => Promise<Credential>,
): Promise<Credential> {
  signal?.throwIfAborted()
  if (present !== ceremony) throw passkeyError('replaced')
  let cancel = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    cancel = () => {
      if (present === ceremony) WebAuthnAbortService.cancelCeremony()
      reject(signal?.reason)
    }
  })
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    return await Promise.race([begin(), aborted])
  } catch (error) {
    signal?.throwIfAborted()
    throw passkeyError(reasonOf(error), error)
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

const reasons: Record<string, PasskeyErrorReason> = {
  AbortError: 'replaced',
  ConstraintError: 'not_supported',
  InvalidStateError: 'already_registered',
  NotAllowedError: 'cancelled',
  NotSupportedError: 'not_supported',
  SecurityError: 'wrong_origin',
}

const words: Record<PasskeyErrorReason, string> = {
  already_registered: 'The authenticator has a passkey of this user already',
  cancelled: 'The user gave no passkey',
  failed: 'The authenticator failed',
  not_supported:
    'Passkeys need a browser and an authenticator that know them, and a page by https:',
  not_verified: 'The service did not accept the passkey',
  replaced: 'Another ceremony with a passkey has begun in the page',
  wrong_origin: 'The page is at an address that the passkeys of the application are not for',
}

function reasonOf(error: unknown): PasskeyErrorReason {
  return (error instanceof Error ? reasons[error.name] : undefined) ?? 'failed'
}

/** Makes an error with its words; the cause is told only where they do not tell it. */
export function passkeyError(reason: PasskeyErrorReason, cause?: unknown): PasskeyError {
  return new PasskeyError(reason, words[reason], reason === 'failed' ? { cause } : {})
}

// The service may write `null` for what it leaves out, of which browsers make a text or a zero.
function withoutNulls<Options>(options: object): Options {
  return JSON.parse(JSON.stringify(options), (_, value) => value ?? undefined)
}
