import * as contract from '../../../management/invitations/policies/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { paged } from '../../kernel/paged.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { timestamp } from '../../kernel/world.ts'
import { departmentToWire } from '../departments/department-to-wire.ts'
import { departments } from '../departments/departments.ts'
import { filtered } from './filter.ts'
import { policyFields } from './filter-fields.ts'
import { addPolicy, changePolicy, policies, policyToWire, type StoredPolicy } from './policies.ts'
import { changedFields } from './policy-fields.ts'
import { policyOf } from './rosters.ts'
import * as store from './targets.ts'

/** What holds for those who are invited in person. */
export const policyRoutes: readonly Route[] = [
  handle(contract.listInvitationPolicies, ({ filter, ...query }, { world }) => {
    const show = (policy: StoredPolicy) => policyToWire(world, policy, query)
    const where = filtered(filter, policyFields, show)
    return policies.list(world, { ...query, where }, show)
  }),

  handle(contract.createInvitationPolicy, (policy, { world }) =>
    policyToWire(world, addPolicy(world, policy)),
  ),

  handle(contract.getPolicyDetailById, (query, { world }) =>
    policyToWire(world, policyOf(world, query), query),
  ),

  handle(contract.copyInvitationPolicyById, ({ policyId }, { world }) => {
    const policy = policies.get(world, policyId)
    const { createdAt, updatedAt, policyId: _own, ...rest } = policy
    const copy = addPolicy(world, { ...rest, name: `${policy.name} (copy)` })
    for (const { thing } of store.targetsOf(world, policy)) store.addThing(world, copy, thing)
    return policyToWire(world, copy)
  }),

  handle(contract.updateInvitationPolicy, ({ policyId, ...changes }, { world }) =>
    policyToWire(world, changePolicy(world, policyId, changes)),
  ),

  carryOut(contract.batchDeleteInvitationPolicies, ({ policyIds }, { world }) =>
    policies.remove(world, ...policies.findAll(world, policyIds)),
  ),

  handle(contract.listRegisterExtendsFields, (query, { world }) => ({
    extendsFields: policyOf(world, query).extendsFields,
  })),

  handle(contract.updateRegisterExtendsFields, (input, { world }) => {
    const policy = policies.get(world, input.policyId)
    const extendsFields = changedFields(world, policy.extendsFields, input)
    policies.update(world, policy, { extendsFields, updatedAt: timestamp(world) })
    return { extendsFields }
  }),

  handle(contract.getPolicyUserAttributionDetail, ({ id, ...details }, { world }) =>
    store.targetToWire(world, store.getTarget(world, id), details),
  ),

  handle(contract.listPolicyUserAttributionDetail, (query, { world }) => {
    const all = store.targetsOf(world, policies.get(world, query.policyId))
    const found = all.filter(({ thing }) => thing.type === query.targetType)
    return paged(found, query, target => store.targetToWire(world, target, query))
  }),

  handle(contract.addPolicyUserAttribution, ({ policyId, ...target }, { world }) =>
    store.targetToWire(world, store.addTarget(world, policies.get(world, policyId), target)),
  ),

  carryOut(contract.addPolicyUserAttributionsBatch, (batch, { world }) => {
    const policy = policies.get(world, batch.policyId)
    allOrNothing(world, () =>
      store.eachOf(batch).map(target => store.addTarget(world, policy, target)),
    )
  }),

  carryOut(contract.removePolicyUserAttribution, ({ policyId, ...target }, { world }) =>
    store.removeTarget(world, policies.get(world, policyId), target),
  ),

  carryOut(contract.removePolicyUserAttributionsBatch, (batch, { world }) => {
    const policy = policies.get(world, batch.policyId)
    allOrNothing(world, () =>
      store.eachOf(batch).map(target => store.removeTarget(world, policy, target)),
    )
  }),

  carryOut(contract.setUserAttributionMainDepartment, ({ policyId, departmentId }, { world }) =>
    store.setMainDepartment(world, policies.get(world, policyId), departmentId),
  ),

  carryOut(contract.removeUserAttributionMainDepartment, ({ policyId }, { world }) => {
    policies.update(world, policies.get(world, policyId), { mainDepartmentId: '' })
  }),

  handle(contract.getUserAttributionMainDepartment, (query, { world }) => {
    const { policyId, withDepartmentDetail } = query
    const departmentId = store.mainDepartmentOf(world, policies.get(world, policyId)) ?? null
    if (departmentId === null || !withDepartmentDetail) return [{ policyId, departmentId }]
    const departmentDetail = departmentToWire(world, departments.get(world, departmentId))
    return [{ policyId, departmentId, departmentDetail }]
  }),
]
