import * as contract from '../../../management/applications/contract.ts'
import type { ApplicationSignInInput } from '../../../management/applications/sign-in/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { contains } from '../../kernel/contains.ts'
import { copyOf } from '../../kernel/copy-of.ts'
import { paged } from '../../kernel/paged.ts'
import { refusalIn } from '../../kernel/refused.ts'
import { carryOut, handle, type Route } from '../../kernel/route.ts'
import { timestamp, type World } from '../../kernel/world.ts'
import {
  applicationToWire,
  type GivenSettings,
  readSettings,
  summaryToWire,
} from './application-settings.ts'
import { addApplication, applications, noSuchApplication, type StoredApp } from './applications.ts'
import { checkIdentifier, hostOf, identifierOf } from './domains.ts'
import { changeLoginPage } from './login-page.ts'

/** The applications of the pool, as administrators manage them. */
export const applicationRoutes: readonly Route[] = [
  handle(contract.createApplication, (input, { world }) =>
    applicationToWire(world, create(world, input)),
  ),

  handle(contract.getApplication, ({ appId }, { world }) =>
    applicationToWire(world, applications.get(world, appId)),
  ),

  handle(contract.listApplications, (query, { world }) =>
    paged(find(world, query), query, app => applicationToWire(world, app)),
  ),

  handle(contract.getApplicationSimpleInfo, ({ appId }, { world }) =>
    summaryToWire(applications.get(world, appId)),
  ),

  handle(contract.listApplicationSimpleInfo, (query, { world }) =>
    paged(find(world, query), query, summaryToWire),
  ),

  handle(contract.getVerifyConfigApp, (query, { world }) => {
    const [app] = find(world, query)
    if (app === undefined) throw noSuchApplication()
    return applicationToWire(world, app)
  }),

  carryOut(contract.updateApplication, ({ appId, ...changes }, { world }) => {
    change(world, applications.get(world, appId), changes)
  }),

  carryOut(contract.deleteApplication, ({ appId }, { world }) =>
    applications.remove(world, applications.get(world, appId)),
  ),

  handle(contract.getApplicationSecret, ({ appId }, { world }) => ({
    secret: applications.get(world, appId).appSecret,
  })),

  handle(contract.refreshApplicationSecret, ({ appId }, { world }) => {
    const appSecret = world.random.hex(32)
    applications.update(world, applications.get(world, appId), { appSecret })
    return { secret: appSecret }
  }),

  handle(contract.checkDomainAvailable, ({ domain }, { world }) => ({
    available: refusalIn(() => checkIdentifier(world, domain)) === undefined,
  })),

  carryOut(contract.updateLoginPageConfig, ({ update }, { world }) =>
    changeLoginPage(world, update),
  ),
]

function create(world: World, input: contract.CreateApplicationInput): StoredApp {
  const { appName: name, template, appType = 'web', loginConfig, ...settings } = input
  if (template !== undefined) {
    // What is made from a template has everything else from there.
    const appId = world.random.hex(24)
    const details = { template, isIntegrateApp: true }
    return addApplication(world, { appId, name, host: hostOf(appId), details })
  }
  const details = { appType, ssoEnabledAt: timestamp(world) }
  return allOrNothing(world, () =>
    change(world, addApplication(world, { name, details }), {
      ...settings,
      ...(loginConfig === undefined ? {} : { loginConfig: signInOf(loginConfig) }),
    }),
  )
}

function change(world: World, app: StoredApp, given: GivenSettings): StoredApp {
  return applications.update(world, app, readSettings(world, given, app))
}

// Connections are known by their ids here. The mock lets users sign in by any of the pool.
function signInOf({
  enabledExtIdpConnIds,
  enabledAllExtIdpConns: _,
  ...signIn
}: ApplicationSignInInput): GivenSettings['loginConfig'] {
  return enabledExtIdpConnIds === undefined
    ? signIn
    : { ...signIn, enabledExtIdpConns: copyOf(enabledExtIdpConnIds) }
}

function find(world: World, query: contract.ApplicationsQuery): StoredApp[] {
  const { isIntegrateApp = false, isSelfBuiltApp = false, ssoEnabled = false } = query
  const { keywords = '' } = query
  const isAnyKind = isIntegrateApp === isSelfBuiltApp
  return applications.all(world).filter(app => {
    const { isIntegrateApp: isIntegrated = false } = app.details
    const isWanted = isAnyKind || isIntegrated === isIntegrateApp
    const isFound = contains(app.name, keywords) || contains(identifierOf(app), keywords)
    return isWanted && isFound && (!ssoEnabled || app.ssoEnabled)
  })
}
