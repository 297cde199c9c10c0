import { checkInput } from '../../contract/check-input.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { InputError } from '../../errors/input-error.ts'
import {
  type MobileConnection,
  type MobileSignInOptions,
  mobileSignIn,
  type SignInByMobileInput,
  signInByMobile,
} from './contract.ts'

// Two providers have a capital that their connection does not tell.
const capitals = { dingtalk: 'dingTalk', linkedin: 'linkedIn' } as const

type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name

type MemberOf<Connection extends MobileConnection> = Connection extends keyof typeof capitals
  ? `${(typeof capitals)[Connection]}Payload`
  : `${Camel<Connection>}Payload`

/** What the app of a provider gives, by the connection. */
export type MobilePayload<Connection extends MobileConnection = MobileConnection> = NonNullable<
  SignInByMobileInput[MemberOf<Connection>]
>

/**
 * Input of {@link EverySignIn.withMobile}: `connection` decides what `payload` has.
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
 */
export type SignInWithMobileInput<Custom extends CustomData = CustomData> = {
  [Connection in MobileConnection]: {
    /** Which app of which provider has recognised the user. */
    connection: Connection
    /** Identifier of the pool's connection to the provider. */
    extIdpConnIdentifier: string
    /** What the provider gave the app. */
    payload: MobilePayload<Connection>
    /** Options of the sign-in. */
    options?: MobileSignInOptions<Custom>
  }
}[MobileConnection]

/**
 * Puts a sign-in into the form of the wire.
 *
 * @throws {@link InputError} that names what the caller wrote
 */
export function mobileRequest(input: unknown): SignInByMobileInput {
  const { name, input: schema } = signInByMobile()
  const { extIdpConnIdentifier, payload, ...rest } = checkInput(name, mobileSignIn, input)
  const member = memberOf(rest.connection)
  const wire = { ...rest, extIdpConnidentifier: extIdpConnIdentifier, [member]: payload }
  const checked = schema.check(wire)
  if (checked.ok) return checked.value
  throw new InputError(
    name,
    checked.issues.map(({ path, message }) => ({ path: path.replace(member, 'payload'), message })),
  )
}

/** The member of the request that has the payload: `larkPublicPayload` for `lark_public`. */
function memberOf(connection: MobileConnection): string {
  const camel = connection.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const { [connection]: name = camel }: Partial<Record<MobileConnection, string>> = capitals
  return `${name}Payload`
}
