import type { CustomData } from '../../contract/custom-data.ts'
import { InputError } from '../../errors/input-error.ts'
import { isObject } from '../../utils/json.ts'
import {
  exchangeTokenSetWithQrCodeTicket,
  type GeneratedQrCode,
  geneQrCode,
  getQrCodeStatus,
  type NewQrCode,
  type QrCodeUser,
} from '../qr-code/contract.ts'
import { orNextStep } from '../session/enter.ts'
import type { UserConnection } from '../session/user-connection.ts'
import { conclude } from './conclude.ts'
import { nextAnswer, readPolling, type SignInProgressOptions } from './polling.ts'
import { type SignInOutcome, SignInProgress } from './sign-in-progress.ts'

/** Input of `EverySignIn.withQrCode`. */
export interface SignInWithQrCodeInput<Custom extends CustomData = CustomData>
  extends Omit<NewQrCode<Custom>, 'type'> {
  /** What the code is scanned with. Default `MOBILE_APP`. */
  type?: NewQrCode['type'] | undefined
}

/** States that a sign-in by QR code comes to before it ends. */
export type QrCodeWaiting =
  | (GeneratedQrCode & {
      /** There is a code to be shown. */
      readonly status: 'PENDING'
    })
  | {
      /** Somebody has scanned it, and has to confirm. */
      readonly status: 'SCANNED'
      /** Who. */
      readonly user: QrCodeUser
    }

/** Begins a sign-in by QR code; see `EverySignIn.withQrCode`. */
export function signInWithQrCode(
  connection: UserConnection,
  input: SignInWithQrCodeInput,
  options: SignInProgressOptions | undefined,
): SignInProgress<QrCodeWaiting> {
  return new SignInProgress(() => statesOf(connection, input, options))
}

async function* statesOf(
  connection: UserConnection,
  input: SignInWithQrCodeInput,
  options: SignInProgressOptions | undefined,
): AsyncGenerator<QrCodeWaiting, SignInOutcome, undefined> {
  const polling = readPolling(geneQrCode().name, options)
  const { call, question } = polling
  const given: unknown = input
  if (!isObject(given)) {
    throw new InputError(geneQrCode().name, [{ path: '', message: 'must be an object' }])
  }
  const { type = 'MOBILE_APP', ...rest } = input
  const qrCode = await connection.send(geneQrCode(), { type, ...rest }, call)
  yield { ...qrCode, status: 'PENDING' }

  const { qrcodeId } = qrCode
  // The exchange is a part of the question: when its answer was lost, and the tokens with it, the
  // ticket may still be good.
  const ask = async () => {
    const { status, briefUserInfo, ticket, tokenSet } = await connection.send(
      getQrCodeStatus(),
      { qrcodeId },
      question,
    )
    const hasTicket = status === 'AUTHORIZED' && ticket
    const tokens = hasTicket
      ? await orNextStep(
          connection,
          connection.send(exchangeTokenSetWithQrCodeTicket(), { ticket }, call),
        )
      : tokenSet
    return { status, user: briefUserInfo ?? {}, tokens }
  }
  for (let isScanned = false; ; ) {
    const { status, user, tokens } = await nextAnswer(polling, ask)
    const outcome = await conclude(connection, getQrCodeStatus().name, status, tokens)
    if (outcome !== undefined) return outcome
    if (status !== 'SCANNED' || isScanned) continue
    isScanned = true
    yield { status: 'SCANNED', user }
  }
}
