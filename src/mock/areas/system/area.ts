import { getCountryList, getSystemInfo } from '../../../authentication/system/contract.ts'
import type { Area } from '../../kernel/area.ts'
import { handle } from '../../kernel/route.ts'
import { settings } from '../../kernel/settings.ts'
import { listCountries } from './countries.ts'
import { passwordKeys } from './password-keys.ts'

/** Settings of what the service tells of itself. */
export interface SystemSettings {
  /** Versions of the parts of the service. */
  readonly systemVersion: {
    readonly server: string
    readonly console: string
    readonly login: string
  }
  /** Addresses that the service's own requests come from. Default: those that are for examples. */
  readonly publicIps: readonly string[]
}

const systemSettings = settings<SystemSettings>({
  systemVersion: { server: '3.0.0', console: '3.0.0', login: '3.0.0' },
  publicIps: ['192.0.2.1', '192.0.2.2'],
})

/** What the service tells everybody. */
export const systemArea: Area = {
  settings: systemSettings,
  routes: [
    handle(getSystemInfo, async (_input, { world }) => {
      const { rsa, sm2 } = await passwordKeys()
      const { systemVersion: version, publicIps } = systemSettings(world)
      return {
        rsa: { publicKey: rsa.publicKey },
        sm2: { publicKey: sm2.publicKey },
        version,
        publicIps,
      }
    }),

    handle(getCountryList, () => listCountries()),
  ],
}
