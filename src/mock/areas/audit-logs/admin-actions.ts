import type { Endpoint } from '../../../contract/endpoint.ts'
import { collectSecrets, redact } from '../../../utils/redact.ts'
import type { CallContext } from '../../kernel/route.ts'
import { state } from '../../kernel/state.ts'

/** Something that an administrator has done, or has tried. */
export interface AdminEntry {
  readonly operationType: string
  readonly resourceType: string
  /** In milliseconds. */
  readonly at: number
  readonly success: boolean
  /** Id of the access key. */
  readonly adminUserId: string
  /** Why it failed. */
  readonly eventDetails?: string | undefined
  /** What was asked for, as JSON, without secrets. */
  readonly operationParam: string
  readonly clientIp: string
  readonly userAgent: string | undefined
  readonly requestId: string
}

/** Oldest first. */
export const adminEntries = state<AdminEntry[]>(() => [])

/** Notes what an administrator has done by an operation, or has tried. */
export function noteAdminAction(
  { path, secrets }: Endpoint<unknown, unknown>,
  input: unknown,
  context: CallContext,
  eventDetails?: string,
): void {
  const { world, accessKeyId = '', clientIp, userAgent, requestId } = context
  const words = path.slice(path.lastIndexOf('/') + 1)
  const hidden = collectSecrets(input, secrets)
  adminEntries(world).push({
    operationType: operationOf(words),
    resourceType: resources.find(([sign]) => sign.test(words))?.[1] ?? 'userpool',
    at: world.clock.now(),
    success: eventDetails === undefined,
    adminUserId: accessKeyId,
    eventDetails,
    // Value by value: a secret may read like the name of a member, which has to stay.
    operationParam: JSON.stringify(input ?? {}, (_, value) =>
      typeof value === 'string' ? redact(value, hidden) : value,
    ),
    clientIp,
    userAgent,
    requestId,
  })
}

const operations = [
  ...['create', 'delete', 'import', 'export', 'update', 'refresh', 'sync', 'invite', 'resign'],
  ...['recover', 'disable', 'enable', 'activate', 'deactivate', 'add', 'remove', 'reject'],
]

const otherOperations: Readonly<Record<string, string>> = {
  assign: 'add',
  authorize: 'add',
  bind: 'add',
  revoke: 'remove',
  unbind: 'remove',
}

// Routes begin with a verb, which is among the words of the log as a rule.
function operationOf(words: string): string {
  const [verb = ''] = words.split('-')
  return operations.includes(verb) ? verb : (otherOperations[verb] ?? 'update')
}

/** What kind of thing a route is about, in the words of the log. The first that fits. */
const resources: readonly (readonly [RegExp, string])[] = [
  [/^kick/, 'userLoginState'],
  [/whitelist|field|security|global|pool/, 'userpool'],
  [/admin-role/, 'adminPermissionRole'],
  [/(assign|revoke).*role|role-assign/, 'roleAssign'],
  [/role/, 'role'],
  [/group/, 'userGroup'],
  [/department|organization|post/, 'org'],
  [/tenant/, 'tenant'],
  [/data-resource/, 'dataResource'],
  [/data-polic/, 'dataPolicy'],
  [/permission-namespace/, 'permitSpace'],
  [/namespace/, 'resourceNamespace'],
  [/authorize|permission/, 'authorization'],
  [/resource/, 'resource'],
  [/universal-invit/, 'universalInvitation'],
  [/invit.*polic/, 'invitationPolicy'],
  [/invit/, 'invitationUser'],
  [/applicant/, 'applicant'],
  [/ext-idp/, 'socialConnection'],
  [/app/, 'application'],
  [/user|otp|mfa|identit|account|custom-data/, 'user'],
]
