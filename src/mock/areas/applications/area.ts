import { ConfigurationError } from '../../../errors/configuration-error.ts'
import type { Names } from '../../../utils/names.ts'
import type { Area } from '../../kernel/area.ts'
import { checkNames } from '../../kernel/check-names.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import { addApplication, applications, type SeedApp } from './applications.ts'
import { applicationRoutes } from './routes.ts'

/** The part of a seed with the applications of the pool. */
export interface ApplicationSeed {
  /** Applications; `mock.authenticationOptions` are those of the first. Default: one. */
  readonly apps?: readonly SeedApp[]
}

const names: Names<SeedApp> = {
  appId: true,
  appSecret: true,
  name: true,
  logo: true,
  host: true,
  idTokenAlgorithm: true,
  tokenEndPointAuthMethod: true,
  redirectUris: true,
  logoutRedirectUris: true,
  grantTypes: true,
  ssoEnabled: true,
  isConsentNeeded: true,
  mfa: true,
  requiredFields: true,
  requirePushedRequests: true,
  accessTokenLife: true,
  idTokenLife: true,
  refreshTokenLife: true,
}

/** The applications of the pool. */
export const applicationArea: Area = {
  routes: applicationRoutes,
  seed: seedPart<ApplicationSeed>(['apps'], (world, { apps = [{}] }) => {
    plantEach('seed.apps', apps, (app, place) => {
      checkNames(place, app, names)
      if (applications.has(world, app.appId)) {
        throw new ConfigurationError(`${place}.appId: belongs to another application`)
      }
      addApplication(world, app)
    })
  }),
}
