import { listSubjectAuth } from '../../../authentication/permissions/contract.ts'
import { getAccessibleApps } from '../../../authentication/profile/contract.ts'
import * as contract from '../../../management/application-access/contract.ts'
import type { UserReference } from '../../../management/common/contract.ts'
import { getUserAccessibleApps, getUserAuthorizedApps } from '../../../management/users/contract.ts'
import type { AccessibleApp } from '../../../management/users/records/contract.ts'
import type { AnyItem } from '../../kernel/any-of.ts'
import { contains } from '../../kernel/contains.ts'
import { paged } from '../../kernel/paged.ts'
import { Refused, refusalIn } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import type { World } from '../../kernel/world.ts'
import { applications, type StoredApp } from '../applications/applications.ts'
import { appToWire, ownAppToWire } from '../history/own-apps.ts'
import { referredUser } from '../users/find-user.ts'
import { type StoredUser, users } from '../users/users.ts'
import {
  type AccessRule,
  accessRules,
  accessTargets,
  decidingRule,
  mayUse,
  setRules,
  strategies,
  strategyOf,
} from './access-rules.ts'
import { nameOfSubject } from './subjects.ts'

/** Who may use which application. */
export const accessRoutes: readonly Route[] = [
  carryOut(contract.authorizeApplicationAccess, ({ appId, list }, { world }) => {
    const app = applications.get(world, appId)
    for (const rule of list) setRules(world, app, targetsOf(world, rule), rule)
  }),

  carryOut(contract.revokeApplicationAccess, ({ appId, list }, { world }) => {
    const app = applications.get(world, appId)
    for (const about of list) accessRules.removeAll(world, app, targetsOf(world, about))
  }),

  handle(contract.listAuthApplication, ({ appId, ...query }, { world }) => {
    const { targetName = '', targetTypeList = [], effect, enabled } = query
    const rules = accessRules
      .pairsOf(world, applications.get(world, appId))
      .map(([target, rule]) => ruleToWire(world, target, rule))
      .filter(
        rule =>
          contains(rule.targetName, targetName) &&
          (targetTypeList.length === 0 || targetTypeList.some(type => type === rule.targetType)) &&
          rule.effect === (effect ?? rule.effect) &&
          rule.enabled === (enabled ?? rule.enabled),
      )
    return paged(rules, query)
  }),

  carryOut(contract.enabledAuth, ({ id, enabled }, { world }) => {
    const [app, target, rule] = findRule(world, id) ?? []
    if (app === undefined || target === undefined || rule === undefined) {
      throw new Refused(404, { 'zh-CN': '授权不存在', 'en-US': 'no such rule' })
    }
    accessRules.add(world, app, target, { ...rule, enabled })
  }),

  carryOut(contract.deleteAuth, ({ authIds }, { world }) => {
    for (const id of authIds) {
      const [app, target] = findRule(world, id) ?? []
      if (app !== undefined && target !== undefined) accessRules.remove(world, app, target)
    }
  }),

  handle(contract.listAuthSubject, ({ targetType, targetId, ...query }, { world }) => {
    const { appName = '', appTypeList = [], effect: effects = [], enabled } = query
    const subject = { type: targetType, id: targetId }
    nameOfSubject(world, subject)
    const list = accessRules
      .pairsHaving(world, subject)
      .filter(
        ([app, rule]) => contains(app.name, appName) && rule.enabled === (enabled ?? rule.enabled),
      )
      .map(([app, { effect }]) => ruledAppToWire(app, effect))
      .filter(
        ({ appType, effect }) =>
          (appTypeList.length === 0 || appTypeList.some(type => type === appType)) &&
          (effects.length === 0 || effects.includes(effect)),
      )
    return { list }
  }),

  handle(contract.detailAuthSubject, ({ appId, targetType, targetId }, { world }) => {
    const app = applications.get(world, appId)
    const subject = { type: targetType, id: targetId }
    const asked = {
      appId,
      appName: app.name,
      reqTargetId: targetId,
      reqTargetName: nameOfSubject(world, subject),
      reqTargetType: targetType,
    }
    const rule = decidingRule(world, app, subject)
    if (rule === undefined) return { ...asked, authType: 'DEFAULT' }
    const { type, id } = rule.target
    const isOwn = type === targetType && id === targetId
    const decides = { targetType: type, targetName: nameOfSubject(world, rule.target) }
    return { ...asked, ...decides, authType: isOwn ? 'SELF' : 'SUBJECT' }
  }),

  handle(contract.getApplicationPermissionStrategy, ({ appId }, { world }) => ({
    permissionStrategy: strategyOf(world, applications.get(world, appId)),
  })),

  carryOut(
    contract.updateApplicationPermissionStrategy,
    ({ appId, permissionStrategy }, { world }) => {
      strategies(world).set(applications.get(world, appId).appId, permissionStrategy)
    },
  ),

  handle(getAccessibleApps, (_input, { world, userId }) => {
    const user = users.get(world, userId)
    const open = applications.all(world).filter(app => mayUse(world, app, user))
    return open.map(app => ownAppToWire(world, app, user))
  }),

  handle(getUserAccessibleApps, (query, { world }) => listApps(world, query, mayUse)),

  handle(getUserAuthorizedApps, (query, { world }) => listApps(world, query, isAllowed)),

  // The form is that of the same question of administrators: this one is documented nowhere.
  handle(listSubjectAuth, (_input, { world, userId }) => {
    const user = users.get(world, userId)
    const effectOf = (app: StoredApp) => (mayUse(world, app, user) ? 'ALLOW' : 'DENY')
    return { list: applications.all(world).map(app => ruledAppToWire(app, effectOf(app))) }
  }),
]

function listApps(
  world: World,
  query: UserReference,
  isWanted: (world: World, app: StoredApp, user: StoredUser) => boolean,
): AccessibleApp[] {
  const user = referredUser(world, query)
  const found = applications.all(world).filter(app => isWanted(world, app, user))
  return found.map(app => ({
    ...appToWire(app),
    appDefaultLoginStrategy: strategyOf(world, app),
  }))
}

// By a rule, whatever the strategy is.
function isAllowed(world: World, app: StoredApp, { userId: id }: StoredUser): boolean {
  return decidingRule(world, app, { type: 'USER', id })?.effect === 'ALLOW'
}

// Those that do not exist are passed over.
function targetsOf(world: World, about: contract.AccessTarget): AnyItem[] {
  const { targetType, targetIdentifier, namespaceCode } = about
  const found: AnyItem[] = []
  for (const name of targetIdentifier) {
    refusalIn(() => {
      found.push(accessTargets.get(world, { targetType, targetIdentifier: name }, namespaceCode))
    })
  }
  return found
}

function findRule(world: World, id: string): [StoredApp, AnyItem, AccessRule] | undefined {
  for (const app of applications.all(world)) {
    for (const [target, rule] of accessRules.pairsOf(world, app)) {
      if (rule.id === id) return [app, target, rule]
    }
  }
  return undefined
}

function ruleToWire(world: World, target: AnyItem, { id, effect, enabled }: AccessRule) {
  return {
    id,
    targetId: target.id,
    targetName: nameOfSubject(world, target),
    targetType: target.type,
    effect,
    enabled,
    permissionType: 'SUBJECT',
  }
}

function ruledAppToWire({ appId, logo = '', details }: StoredApp, effect: AccessRule['effect']) {
  const { template, isIntegrateApp = false } = details
  return { appId, logo, template, appType: isIntegrateApp ? 'INTEGRATED' : 'SELFBUILT', effect }
}
