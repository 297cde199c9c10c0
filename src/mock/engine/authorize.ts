import type { Endpoint } from '../../contract/endpoint.ts'
import type { JsonObject } from '../../utils/json.ts'
import {
  brandedHeader,
  checkAdministrator,
  checkApplication,
  checkUser,
  type Presented,
} from './credentials.ts'
import type { Pool, StoredApp, StoredUser } from './pool.ts'

/**
 * Checks that the caller of an endpoint is who it must be.
 *
 * @param app finds the application that the request is for
 * @returns the user who is signed in, and the input without credentials
 * @throws {@link Refused} when it is not
 */
export async function authorize(
  { access }: Endpoint<unknown, unknown>,
  pool: Pool,
  app: () => StoredApp,
  presented: Presented,
): Promise<{ user: StoredUser; input: JsonObject }> {
  const { data: input, headers } = presented
  if (access === 'administrator') {
    checkAdministrator(pool, presented)
    return { user: nobody, input }
  }
  // For everybody else an application that is named must exist, whether or not it is looked at.
  if (brandedHeader(headers, 'app-id') !== undefined) app()
  if (access === 'user') return { user: await checkUser(pool, presented), input }
  if (access === 'application') {
    return { user: nobody, input: checkApplication(app(), presented) }
  }
  return { user: nobody, input }
}

// Stands where an operation has no user; its handlers never look.
const nobody: StoredUser = {
  userId: '',
  profile: {},
  customData: {},
  identities: [],
  departmentIds: [],
  password: undefined,
  mfa: {},
}
