import { renderSVG, renderUnicodeCompact } from 'uqr'

/** How a QR code is drawn. */
export interface QrCodeOptions {
  /**
   * How much of the code may be hidden or dirty: `L` 7 %, `M` 15 %, `Q` 25 %, `H` 30 %. More of it makes
   * the code larger. Default `M`.
   */
  readonly errorCorrection?: 'L' | 'M' | 'Q' | 'H' | undefined
  /** Width of the empty border, in modules. Default 4, as the standard wants it. */
  readonly border?: number | undefined
}

/**
 * Draws a QR code as SVG, black on white: the address for an authenticator application, an invitation,
 * a sign-in by phone. What is in it is as secret as the text is.
 *
 * @param text what the code says, up to 2,953 bytes
 * @returns an `<svg>` element, without the text in it
 * @throws RangeError when the text is too long
 * @throws TypeError when it is no text, such as a link that is not there
 *
 * @example
 * ```ts
 * import type { AuthenticationClient } from 'genauth'
 * import { qrCodeSvg } from 'genauth/qr-code'
 *
 * export async function showAuthenticator(authentication: AuthenticationClient) {
 *   const { otp } = await authentication.mfa.enroll({ factorType: 'OTP' })
 *   return qrCodeSvg(otp?.qrCodeUri ?? '')
 * }
 * ```
 *
 * @see {@link https://www.iso.org/standard/83389.html | ISO/IEC 18004}
 */
export function qrCodeSvg(text: string, options: QrCodeOptions = {}): string {
  return draw(renderSVG, text, options)
}

/**
 * Draws a QR code in characters, for a terminal: two modules to a character, light on dark.
 *
 * @param text what the code says, up to 2,953 bytes
 * @returns lines of characters
 * @throws RangeError when the text is too long
 * @throws TypeError when it is no text, such as a link that is not there
 *
 * @example
 * ```ts
 * import { qrCodeText } from 'genauth/qr-code'
 *
 * console.log(qrCodeText('https://example.genauth.ai/invitation'))
 * ```
 */
export function qrCodeText(text: string, options: QrCodeOptions = {}): string {
  return draw(renderUnicodeCompact, text, options)
}

const levels = ['L', 'M', 'Q', 'H']

function draw(
  render: typeof renderSVG,
  text: string,
  { errorCorrection = 'M', border = 4 }: QrCodeOptions,
): string {
  if (typeof text !== 'string') throw new TypeError('a QR code needs a text')
  if (!levels.includes(errorCorrection)) {
    throw new TypeError(`errorCorrection must be one of ${levels.join(', ')}`)
  }
  try {
    return render(text, { ecc: errorCorrection, border })
  } catch {
    // The library's own error repeats the text.
    throw new RangeError('the text is too long for a QR code')
  }
}
