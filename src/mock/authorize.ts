import { checkAdministrator } from './areas/access/check-administrator.ts'
import { applicationOf } from './areas/applications/applications.ts'
import { checkApplication } from './areas/applications/check-application.ts'
import { checkUser } from './areas/tokens/check-user.ts'
import { brandedHeader } from './kernel/headers.ts'
import type { Authorize } from './kernel/route.ts'

/** Checks who asks, each kind of caller by the area that knows it. */
export const authorize: Authorize = async (access, presented) => {
  const { data: input, headers } = presented
  if (access === 'administrator') {
    return { userId: '', accessKeyId: checkAdministrator(presented), input }
  }
  // For everybody else an application that is named must exist, whether or not it is looked at.
  if (brandedHeader(headers, 'app-id') !== undefined) applicationOf(presented)
  if (access === 'user') return { userId: (await checkUser(presented)).userId, input }
  if (access === 'application') return { userId: '', input: checkApplication(presented) }
  return { userId: '', input }
}
