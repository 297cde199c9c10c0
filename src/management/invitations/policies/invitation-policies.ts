// Generated from api/management/invitations/policies.tsp by `npm run generate`.

import type { SuccessResult } from '../../../contract/common/contract.ts'
import type { Page } from '../../../contract/page.ts'
import { connected } from '../../../http/connected.ts'
import type { ListOptions } from '../../../http/list-options.ts'
import { listPages } from '../../../http/list-pages.ts'
import type { RequestOptions } from '../../../http/options.ts'
import type { Transport } from '../../../http/transport.ts'
import {
  addPolicyUserAttribution,
  addPolicyUserAttributionsBatch,
  type BatchDeleteInvitationPoliciesInput,
  batchDeleteInvitationPolicies,
  type CopyInvitationPolicyByIdInput,
  type CreateInvitationPolicyInput,
  copyInvitationPolicyById,
  createInvitationPolicy,
  type GetPolicyDetailByIdInput,
  getPolicyDetailById,
  getPolicyUserAttributionDetail,
  getUserAttributionMainDepartment,
  type InvitationPolicy,
  type ListInvitationPoliciesInput,
  listInvitationPolicies,
  listPolicyUserAttributionDetail,
  listRegisterExtendsFields,
  type PolicyInput,
  removePolicyUserAttribution,
  removePolicyUserAttributionsBatch,
  removeUserAttributionMainDepartment,
  setUserAttributionMainDepartment,
  type UpdateInvitationPolicyInput,
  updateInvitationPolicy,
  updateRegisterExtendsFields,
} from './contract.ts'
import type { InvitationFields, UpdateInvitationFieldInput } from './fields/contract.ts'
import type {
  GetInvitationMainDepartmentInput,
  GetInvitationTargetInput,
  InvitationMainDepartment,
  InvitationTarget,
  ListInvitationTargetsInput,
  PolicyTargetInput,
  PolicyTargetsBatchInput,
  RemoveInvitationMainDepartmentInput,
  SetInvitationMainDepartmentInput,
} from './targets/contract.ts'

/**
 * What holds for those who are invited in person: how long there is for it, what they prove and
 * fill in, and what they get into: `management.invitations.policies`. A roster of invitees is bound
 * to one policy.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 */
export class InvitationPolicies {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.invitations.policies`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists policies page by page, newest first.
   *
   * `POST /api/v3/list-invitation-policies`
   *
   * @param input what to look for, and what comes with the policies; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the filter names a member that entries do not have, or a value
   *   that it cannot have (400)
   */
  list(
    input: ListInvitationPoliciesInput = {},
    options?: ListOptions,
  ): Promise<Page<InvitationPolicy>> {
    return listPages(this.#transport, listInvitationPolicies(), input, options)
  }

  /**
   * Creates a policy.
   *
   * `POST /api/v3/create-invitation-policy`
   *
   * @param input name; the rest as wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the new policy
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when there is no such field, or the password is not allowed (400)
   */
  create(input: CreateInvitationPolicyInput, options?: RequestOptions): Promise<InvitationPolicy> {
    return this.#transport.send(createInvitationPolicy(), input, options)
  }

  /**
   * Reads a policy, or the snapshot of it that a roster was sent by.
   *
   * `GET /api/v3/get-invitation-policy`
   *
   * @param input `policyId`, `rosterId` and `withCreatorDetail`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the policy
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such snapshot
   */
  get(input: GetPolicyDetailByIdInput, options?: RequestOptions): Promise<InvitationPolicy> {
    return this.#transport.send(getPolicyDetailById(), input, options)
  }

  /**
   * Copies a policy, with its fields and targets and without its rosters.
   *
   * `POST /api/v3/copy-invitation-policy-by-id`
   *
   * @param input `policyId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the copy
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy
   */
  copy(input: CopyInvitationPolicyByIdInput, options?: RequestOptions): Promise<InvitationPolicy> {
    return this.#transport.send(copyInvitationPolicyById(), input, options)
  }

  /**
   * Changes a policy. What is left out stays as it is; invitations that are sent already keep what
   * held then.
   *
   * `POST /api/v3/update-invitation-policy`
   *
   * @param input which policy, and what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the policy after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such template
   * @throws {@link ApiError} when there is no such field, or the password is not allowed (400)
   */
  update(input: UpdateInvitationPolicyInput, options?: RequestOptions): Promise<InvitationPolicy> {
    return this.#transport.send(updateInvitationPolicy(), input, options)
  }

  /**
   * Deletes policies; unknown ids are ignored. Rosters that are bound to one are bound to none
   * then; invitations that are sent already stay good.
   *
   * `POST /api/v3/delete-invitation-policies-batch`
   *
   * @param input `policyIds`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  deleteBatch(
    input: BatchDeleteInvitationPoliciesInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(batchDeleteInvitationPolicies(), input, options)
  }

  /**
   * Reads the fields of the form that invitees fill in.
   *
   * `GET /api/v3/list-invitation-policy-extends-fields`
   *
   * @param input `policyId` and `rosterId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the fields
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such snapshot
   */
  listFields(input: PolicyInput, options?: RequestOptions): Promise<InvitationFields> {
    return this.#transport.send(listRegisterExtendsFields(), input, options)
  }

  /**
   * Adds, changes or deletes a field of the form, or puts the fields in another order.
   *
   * `POST /api/v3/update-invitation-policy-extends-fields`
   *
   * @param input which policy and field, and what to do
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the fields after that
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such field
   * @throws {@link ConflictError} when the field to add is there already
   * @throws {@link ApiError} when the new order does not name every field once (400)
   */
  updateField(
    input: UpdateInvitationFieldInput,
    options?: RequestOptions,
  ): Promise<InvitationFields> {
    return this.#transport.send(updateRegisterExtendsFields(), input, options)
  }

  /**
   * Reads a target of a policy.
   *
   * `GET /api/v3/get-invitation-policy-user-attribution`
   *
   * @param input `id`, `withTargetDetail` and `withDepartmentExtInfo`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the target
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when no policy has such a target
   */
  getTarget(input: GetInvitationTargetInput, options?: RequestOptions): Promise<InvitationTarget> {
    return this.#transport.send(getPolicyUserAttributionDetail(), input, options)
  }

  /**
   * Lists the targets of one kind that a policy has, page by page, oldest first.
   *
   * `GET /api/v3/list-invitation-policy-user-attributions`
   *
   * @param input which policy and kind, and what comes with the targets
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy
   */
  listTargets(
    input: ListInvitationTargetsInput,
    options?: ListOptions,
  ): Promise<Page<InvitationTarget>> {
    return listPages(this.#transport, listPolicyUserAttributionDetail(), input, options)
  }

  /**
   * Adds a department, post or group that invitees get into, or a role that they get. What the
   * policy has already is left as it is.
   *
   * `POST /api/v3/add-invitation-policy-user-attribution`
   *
   * @param input the target, and which policy
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the target of the policy
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such target
   */
  addTarget(input: PolicyTargetInput, options?: RequestOptions): Promise<InvitationTarget> {
    return this.#transport.send(addPolicyUserAttribution(), input, options)
  }

  /**
   * Adds several targets: all of them or, when one does not exist, none.
   *
   * `POST /api/v3/add-invitation-policy-user-attributions-batch`
   *
   * @param input `targets` and `policyId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such target
   */
  addTargetsBatch(
    input: PolicyTargetsBatchInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(addPolicyUserAttributionsBatch(), input, options)
  }

  /**
   * Takes a target from a policy. A department is its main one no longer then.
   *
   * `POST /api/v3/remove-invitation-policy-user-attribution`
   *
   * @param input the target, and which policy
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such target
   */
  removeTarget(input: PolicyTargetInput, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(removePolicyUserAttribution(), input, options)
  }

  /**
   * Takes several targets from a policy: all of them or, when one does not exist, none.
   *
   * `POST /api/v3/remove-invitation-policy-user-attributions-batch`
   *
   * @param input `targets` and `policyId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such target
   */
  removeTargetsBatch(
    input: PolicyTargetsBatchInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(removePolicyUserAttributionsBatch(), input, options)
  }

  /**
   * Says which of the departments of a policy is the main one of its invitees.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/set-invitation-policy-user-attribution-main-department`
   *
   * @param input `policyId` and `departmentId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy, or no such department
   * @throws {@link ApiError} when the department is none of the policy's (422)
   */
  setMainDepartment(
    input: SetInvitationMainDepartmentInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(setUserAttributionMainDepartment(), input, options)
  }

  /**
   * Leaves open which of the departments is the main one. It is the first one then.
   *
   * Only the brand 'authing' has it.
   *
   * `POST /api/v3/remove-invitation-policy-user-attribution-main-department`
   *
   * @param input `policyId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy
   */
  removeMainDepartment(
    input: RemoveInvitationMainDepartmentInput,
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    return this.#transport.send(removeUserAttributionMainDepartment(), input, options)
  }

  /**
   * Reads which of the departments of a policy is the main one. The service answers a list, of one.
   *
   * Only the brand 'authing' has it.
   *
   * `GET /api/v3/get-invitation-policy-user-attribution-main-department`
   *
   * @param input `policyId` and `withDepartmentDetail`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns a list with the department
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such policy
   */
  getMainDepartment(
    input: GetInvitationMainDepartmentInput,
    options?: RequestOptions,
  ): Promise<InvitationMainDepartment[]> {
    return this.#transport.send(getUserAttributionMainDepartment(), input, options)
  }
}
