import { OauthRefused } from '../areas/tokens/oauth-refused.ts'
import type { Answer } from '../kernel/answer.ts'
import { Refused } from '../kernel/refused.ts'
import type { PageContext, PlainRoute } from '../kernel/route.ts'
import { renderErrorPage } from '../kernel/web/layout.ts'

/** An endpoint for programs: its refusals are JSON in the words of OAuth. */
export function oauthRoute(route: PlainRoute): PlainRoute {
  return {
    ...route,
    serve: context => refusing(context, route, refused => refused.toAnswer()),
  }
}

/** An endpoint for browsers: its refusals are a page, because there is nowhere to send them. */
export function browserRoute(route: PlainRoute): PlainRoute {
  return {
    ...route,
    serve: context =>
      refusing(context, route, ({ message, error }) =>
        renderErrorPage(
          {
            title: { 'zh-CN': '请求无法处理', 'en-US': 'This request cannot be served' },
            text: message,
            code: error,
          },
          context.request,
        ),
      ),
  }
}

async function refusing(
  context: PageContext,
  { serve }: PlainRoute,
  tell: (refused: OauthRefused) => Answer,
): Promise<Answer> {
  try {
    return await serve(context)
  } catch (error) {
    if (error instanceof OauthRefused) return tell(error)
    // The rules of the service refuse in its own words; to OAuth, what they refuse is the grant.
    if (error instanceof Refused && error.statusCode !== 501) {
      return tell(new OauthRefused('invalid_grant', error.message))
    }
    throw error
  }
}
