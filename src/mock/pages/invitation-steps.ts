import type { Answer } from '../kernel/answer.ts'
import { Refused } from '../kernel/refused.ts'
import { renderErrorPage } from '../kernel/web/layout.ts'
import type { Visit } from './visit.ts'
import { say } from './words.ts'
import { wordsOfRefusal } from './wrong.ts'

/** Where the pages of invitations are. */
export const invitationPaths = {
  entry: '/invitation',
  byLink: '/invitation/link',
  inPerson: '/invitation/personal',
  done: '/invitation/done',
} as const

/** Shows a page of an invitation; one that is over has another page. */
export function whileGood({ context }: Visit, show: () => Answer): Answer {
  try {
    return show()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const words = { title: say('invitationIsOver'), text: wordsOfRefusal(error) }
    return renderErrorPage(words, context.request)
  }
}
