import type { InvitationField } from '../../../contract/invitation/contract.ts'
import type {
  InvitationLifeInput,
  InvitationPolicy,
  InvitationPolicySettings,
} from '../../../management/invitations/policies/contract.ts'
import { collection } from '../../kernel/collection.ts'
import { copyOf } from '../../kernel/copy-of.ts'
import { malformed } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import { checkPasswordPolicy } from '../passwords/passwords.ts'
import { actorToWire, administratorId } from './actors.ts'
import { fieldNamed } from './policy-fields.ts'
import { templateOf } from './templates.ts'

/** What holds for those who are invited in person, in the spelling of the service. */
export interface StoredPolicy extends Required<Omit<InvitationPolicySettings, 'extendsFields'>> {
  readonly policyId: string
  readonly name: string
  /** Fields of the form. */
  readonly extendsFields: readonly InvitationField[]
  /** Wrong codes that an invitation survives. */
  readonly verifyCodeMaxErrCount: number
  /** Templates of the two mails. */
  readonly inviteEmailTemplateType: string
  readonly welcomeEmailTemplateType: string
  /** The main one of the departments; empty for the first. */
  readonly mainDepartmentId: string
  readonly creatorId: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** What a new policy can say, fields by their names or in full. */
export interface NewPolicy
  extends Omit<Partial<StoredPolicy>, 'extendsFields' | 'inviteLinkConfig'> {
  readonly inviteLinkConfig?: Partial<InvitationLifeInput>
  readonly extendsFields?: readonly (string | InvitationField)[]
}

/** Policies of invitations in person. */
export const policies = collection<StoredPolicy>({
  id: ({ policyId }) => policyId,
  unknown: { 'zh-CN': '邀请策略不存在', 'en-US': 'no such policy' },
  searched: ['name'],
  isNewestFirst: true,
})

const defaultLife: InvitationLifeInput = {
  inviteLinkDisuseRule: 'period',
  linkExpiredTimeUnit: 'day',
  linkExpiredTimeOfSecond: 604_800,
  pageExpiredTimeUnit: 'minute',
  pageExpiredTimeOfSecond: 1_800,
}

/**
 * Adds a policy.
 *
 * @throws {@link Refused} when there is no such field or template, or no such password can be given
 */
export function addPolicy(world: World, policy: NewPolicy): StoredPolicy {
  checkPolicy(world, policy)
  const { inviteLinkConfig, extendsFields = [], ...rest } = policy
  const now = timestamp(world)
  return policies.add(world, {
    policyId: world.random.hex(24),
    name: '',
    inviteMethod: 'email',
    inviteLinkConfig: { ...defaultLife, ...inviteLinkConfig },
    defaultPasswordConfig: { type: 'random' },
    showPasswordInInviteEmail: true,
    enabledIdentifierVerify: true,
    sendVerifyCodeMethod: 'priorityEmail',
    enabledInfoFill: true,
    registerInfoFillMsg: '',
    enabledExtIdp: false,
    allowSkipBindExtIdp: false,
    extIdpBindMsg: '',
    extIdpConnIds: [],
    extendsFields: [...new Set(extendsFields)].map(field =>
      typeof field === 'string' ? fieldNamed(world, field) : field,
    ),
    verifyCodeMaxErrCount: 5,
    inviteEmailTemplateType: 'FIRST_CREATED_USER',
    welcomeEmailTemplateType: 'WELCOME_EMAIL',
    mainDepartmentId: '',
    creatorId: administratorId(world),
    createdAt: now,
    updatedAt: now,
    ...rest,
  })
}

/**
 * Changes a policy; what is left out stays.
 *
 * @throws {@link Refused} when there is no such policy, field or template, or no such password can be
 *   given
 */
export function changePolicy(
  world: World,
  policyId: string,
  changes: Partial<Omit<StoredPolicy, 'extendsFields'>> & InvitationPolicySettings,
): StoredPolicy {
  checkPolicy(world, changes)
  const { extendsFields, ...rest } = changes
  const fields = extendsFields && [...new Set(extendsFields)].map(name => fieldNamed(world, name))
  return policies.update(world, policies.get(world, policyId), {
    ...rest,
    ...(fields === undefined ? {} : { extendsFields: fields }),
    updatedAt: timestamp(world),
  })
}

function checkPolicy(
  world: World,
  {
    defaultPasswordConfig,
    inviteEmailTemplateType,
    welcomeEmailTemplateType,
  }: Pick<NewPolicy, 'defaultPasswordConfig' | `${'invite' | 'welcome'}EmailTemplateType`>,
): void {
  for (const type of [inviteEmailTemplateType, welcomeEmailTemplateType]) {
    if (type !== undefined) templateOf(world, type)
  }
  if (defaultPasswordConfig === undefined) return
  const { type, custom } = defaultPasswordConfig
  if ((type === 'custom') !== (custom !== undefined)) throw malformed('defaultPasswordConfig')
  if (custom !== undefined) checkPasswordPolicy(world, custom)
}

/** Writes a policy in the service's spelling. */
export function policyToWire(
  world: World,
  policy: StoredPolicy,
  details: { withCreatorDetail?: boolean } = {},
): InvitationPolicy {
  const { extendsFields, verifyCodeMaxErrCount, mainDepartmentId, ...told } = policy
  const creator = { creatorDetail: actorToWire(world, policy.creatorId) }
  return {
    ...copyOf(told),
    // Who may read policies need not know the password of everybody who has joined.
    defaultPasswordConfig: { type: told.defaultPasswordConfig.type },
    ...(details.withCreatorDetail ? creator : {}),
  }
}
