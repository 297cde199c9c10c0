import { ConfigurationError } from '../errors/configuration-error.ts'

/** Name under which a service is run: the words differ in headers, hosts and the signature. */
export type Brand = 'genauth' | 'authing'

/** What depends on the brand. The only place that knows. */
export interface BrandSettings {
  /** Start of the service's own header names, in lower case. */
  readonly headerPrefix: string
  /** First word of a signature in the `authorization` header. */
  readonly signatureScheme: string
  /** Host of the management API unless another is given. */
  readonly managementHost: string
  /** Host of the older endpoints unless another is given. */
  readonly coreHost: string
  /** Host of the sockets that tell of events unless another is given. */
  readonly eventHost: string
}

const brands: Record<Brand, BrandSettings> = {
  genauth: {
    headerPrefix: 'x-genauth-',
    signatureScheme: 'GenAuth',
    managementHost: 'https://api.genauth.ai',
    coreHost: 'https://core.genauth.ai',
    eventHost: 'wss://openevent.genauth.ai',
  },
  authing: {
    headerPrefix: 'x-authing-',
    signatureScheme: 'authing',
    managementHost: 'https://api.authing.cn',
    coreHost: 'https://core.authing.cn',
    eventHost: 'wss://openevent.authing.cn',
  },
}

/**
 * Looks up the settings of a brand.
 *
 * @throws {@link ConfigurationError} when there is no such brand
 */
export function brandSettings(brand: Brand = 'genauth'): BrandSettings {
  if (Object.hasOwn(brands, brand)) return brands[brand]
  throw new ConfigurationError(`brand must be one of ${Object.keys(brands).join(', ')}`)
}
