import { checkInput } from '../../contract/check-input.ts'
import type { Schema } from '../../contract/schema.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { JsonObject } from '../../utils/json.ts'
import {
  type AlipayAuthInfo,
  type AlipayAuthInfoInput,
  alipayAuthInfoInput,
  type DecryptMiniProgramDataInput,
  decryptDouyinMiniProgramData,
  decryptMiniProgramDataInput,
  decryptWechatMiniProgramData,
  getAlipayAuthInfo,
  getWechatMpAccessToken,
  getWechatMpAccessTokenInfo,
  type WechatAccessToken,
  type WechatCredentials,
} from './contract.ts'

/**
 * What mini programs and apps need of their platform, by way of the connections of the pool:
 * `authentication.miniPrograms`. Signing in is {@link EverySignIn.withMobile}.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class MiniPrograms {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.miniPrograms`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Decrypts data of a WeChat mini program, such as a phone number. The code is used up.
   *
   * `POST /api/v3/decrypt-wechat-miniprogram-data`
   *
   * @param input the data as WeChat gave it, and the code of `wx.login()`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what WeChat encrypted
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ServerError} with status 602 when WeChat refuses the code
   * @throws {@link ApiError} when the data does not decrypt
   * @throws {@link NotFoundError} when there is no such connection
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * interface FromWechat {
   *   code: string
   *   encryptedData: string
   *   iv: string
   * }
   *
   * export async function phoneOf(authentication: AuthenticationClient, given: FromWechat) {
   *   const extIdpConnIdentifier = 'wechat-mini-program'
   *   const data = await authentication.miniPrograms.decryptWechatData({
   *     ...given,
   *     extIdpConnIdentifier,
   *   })
   *   return data.purePhoneNumber
   * }
   * ```
   */
  async decryptWechatData(
    input: DecryptMiniProgramDataInput,
    options?: RequestOptions,
  ): Promise<JsonObject> {
    const wire = spelled(decryptWechatMiniProgramData().name, decryptMiniProgramDataInput, input)
    return this.#transport.send(decryptWechatMiniProgramData(), wire, options)
  }

  /**
   * Decrypts data of a Douyin mini program. The code is used up.
   *
   * `POST /api/v3/decrypt-douyin-miniprogram-data`
   *
   * @param input the data as Douyin gave it, and the code of `tt.login()`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what Douyin encrypted
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ServerError} with status 602 when Douyin refuses the code
   * @throws {@link ApiError} when the data does not decrypt
   * @throws {@link NotFoundError} when there is no such connection
   */
  async decryptDouyinData(
    input: DecryptMiniProgramDataInput,
    options?: RequestOptions,
  ): Promise<JsonObject> {
    const wire = spelled(decryptDouyinMiniProgramData().name, decryptMiniProgramDataInput, input)
    return this.#transport.send(decryptDouyinMiniProgramData(), wire, options)
  }

  /**
   * Gets an access token for the API of WeChat. Only on servers: it takes the mini program's own
   * secret, and what it gives is one too.
   *
   * `POST /api/v3/get-wechat-access-token-info`
   *
   * @param input id and secret of the mini program at WeChat
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the token, and when it ends
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ServerError} with status 602 when WeChat refuses the secret
   */
  getWechatAccessTokenInfo(
    input: WechatCredentials,
    options?: RequestOptions,
  ): Promise<WechatAccessToken> {
    return this.#transport.send(getWechatMpAccessTokenInfo(), input, options)
  }

  /**
   * Gets an access token for the API of WeChat, in the older way.
   *
   * `POST /api/v3/get-wechat-access-token`
   *
   * @deprecated by the service, for {@link MiniPrograms.getWechatAccessTokenInfo}
   * @param input id and secret of the mini program at WeChat
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the token, and when it ends
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ServerError} with status 602 when WeChat refuses the secret
   */
  getWechatAccessToken(
    input: WechatCredentials,
    options?: RequestOptions,
  ): Promise<WechatAccessToken> {
    return this.#transport.send(getWechatMpAccessToken(), input, options)
  }

  /**
   * Makes what the Alipay app is started with, in order to get a code for {@link EverySignIn.withMobile}.
   *
   * `GET /api/v3/get-alipay-authinfo`
   *
   * @param input the connection to Alipay
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the text, for Alipay's own SDK
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such connection
   */
  async getAlipayAuthInfo(
    input: AlipayAuthInfoInput,
    options?: RequestOptions,
  ): Promise<AlipayAuthInfo> {
    const wire = spelled(getAlipayAuthInfo().name, alipayAuthInfoInput, input)
    return this.#transport.send(getAlipayAuthInfo(), wire, options)
  }
}

// The service spells the name of a connection in its own way here.
function spelled<Input extends { extIdpConnIdentifier: string }>(
  operation: string,
  schema: Schema<Input>,
  input: Input,
) {
  const { extIdpConnIdentifier, ...rest } = checkInput(operation, schema, input)
  return { ...rest, extIdpConnidentifier: extIdpConnIdentifier }
}
