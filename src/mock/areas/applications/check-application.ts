import type { JsonObject } from '../../../utils/json.ts'
import { Refused } from '../../kernel/refused.ts'
import type { Presented } from '../../kernel/route.ts'
import { applicationOf } from './applications.ts'

/**
 * Checks that a request comes from the application, by the method that is configured for it.
 *
 * @returns the input without the application's own parameters
 * @throws {@link Refused} 401 when the secret is missing or wrong
 */
export function checkApplication(presented: Presented): JsonObject {
  const { headers, data } = presented
  const app = applicationOf(presented)
  const { client_id: postedId, client_secret: postedSecret, ...input } = data
  const basic = /^Basic (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
  const isRight = {
    client_secret_basic: basic === btoa(`${app.appId}:${app.appSecret}`),
    client_secret_post: postedId === app.appId && postedSecret === app.appSecret,
    none: basic === undefined && postedSecret === undefined,
  }
  const { tokenEndPointAuthMethod: method = methodOf(basic, postedSecret) } = app
  if (isRight[method]) return input
  throw new Refused(401, {
    'zh-CN': '应用认证失败',
    'en-US': 'the application could not prove who it is',
  })
}

function methodOf(basic: unknown, postedSecret: unknown) {
  if (basic !== undefined) return 'client_secret_basic'
  return postedSecret === undefined ? 'none' : 'client_secret_post'
}
