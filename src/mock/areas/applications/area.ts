import { listSubjectAuth } from '../../../authentication/permissions/contract.ts'
import { ConfigurationError } from '../../../errors/configuration-error.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { plantEach, seedPart } from '../../kernel/seed.ts'
import { applications, type SeedApp } from './applications.ts'

/** The part of a seed with the applications of the pool. */
export interface ApplicationSeed {
  /** Applications; `mock.authenticationOptions` are those of the first. Default: one. */
  readonly apps?: readonly SeedApp[]
}

/** The applications of the pool. */
export const applicationArea: Area = {
  routes: [
    // The form is that of the same question of administrators: this one is documented nowhere. The
    // mock has no rules about who may use which application, so that every user may use them all.
    handle(listSubjectAuth, (_input, { world }) => ({
      list: applications
        .all(world)
        .map(({ appId }) => ({ appId, appType: 'SELFBUILT', effect: 'ALLOW' })),
    })),
  ],
  seed: seedPart<ApplicationSeed>(['apps'], (world, { apps = [{}] }) => {
    const { domain, random } = world
    plantEach('seed.apps', apps, (app, place) => {
      const number = applications.all(world).length + 1
      const planted = {
        appId: random.hex(24),
        appSecret: random.hex(32),
        name: 'Mock application',
        host: `https://${number === 1 ? domain : `${domain}-${number}`}.genauth.ai`,
        idTokenAlgorithm: 'HS256' as const,
        isConsentNeeded: false,
        mfa: 'optional' as const,
        requirePushedRequests: false,
        ...app,
      }
      if (applications.has(world, planted.appId)) {
        throw new ConfigurationError(`${place}.appId: belongs to another application`)
      }
      applications.add(world, planted)
    })
  }),
}
