import * as contract from '../../../management/public-accounts/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { kick } from '../tokens/kick.ts'
import {
  changeAccounts,
  createAccounts,
  listAccounts,
  refuseNameless,
  refusePage,
} from '../users/administer.ts'
import { resign } from '../users/resignation.ts'
import { userToWire } from '../users/user-to-wire.ts'
import { users } from '../users/users.ts'
import { findAccount, getAccountBy, publicAccounts } from './public-accounts.ts'
import { makePublic } from './ties.ts'

/** Public accounts, as an administrator works on them. */
export const accountRoutes: readonly Route[] = [
  handle(
    contract.createPublicAccount,
    ({ options, ...input }, { world }) => createAccounts(world, [input], options, makePublic)[0],
    refuseNameless,
  ),

  handle(
    contract.createPublicAccountsBatch,
    ({ list, options }, { world }) => createAccounts(world, list, options, makePublic),
    refuseNameless,
  ),

  carryOut(contract.changeIntoPublicAccount, ({ userId }, { world }) =>
    makePublic(world, users.get(world, userId)),
  ),

  handle(contract.getPublicAccount, ({ userId, userIdType, ...details }, { world }) =>
    userToWire(world, getAccountBy(world, userId, userIdType), details),
  ),

  handle(contract.getPublicAccountBatch, ({ userIds, userIdType, ...details }, { world }) => {
    const found = userIds.map(id => findAccount(world, id, userIdType, 'userIds'))
    return found.flatMap(account => (account ? userToWire(world, account, details) : []))
  }),

  handle(
    contract.listPublicAccounts,
    (query, { world }) =>
      listAccounts(world, query, ({ userId }) => publicAccounts.has(world, userId)),
    refusePage,
  ),

  handle(
    contract.updatePublicAccount,
    ({ options, ...changes }, { world }) =>
      changeAccounts(world, [changes], options, getAccountBy)[0],
  ),

  handle(contract.updatePublicAccountBatch, ({ list, options }, { world }) =>
    changeAccounts(world, list, options, getAccountBy),
  ),

  carryOut(contract.deletePublicAccountsBatch, ({ userIds, options }, { world }) => {
    const found = userIds.map(id => findAccount(world, id, options?.userIdType, 'userIds'))
    users.remove(world, ...found)
  }),

  carryOut(contract.resignPublicAccountBatch, ({ userIds, userIdType }, { world }) =>
    allOrNothing(world, () => {
      for (const id of userIds) resign(world, getAccountBy(world, id, userIdType))
    }),
  ),

  carryOut(contract.kickPublicAccounts, ({ userId, appIds, options }, { world }) =>
    kick(world, getAccountBy(world, userId, options?.userIdType), appIds),
  ),
]
