import { ConfigurationError } from '../errors/configuration-error.ts'
import { checkOptions, readHost, readText } from '../http/options.ts'
import { type ProtocolOptions, protocolNames } from './options.ts'

/** The part of an application's options that its addresses are made of. */
type Application = Pick<ProtocolOptions, 'appId' | 'appHost' | 'allowInsecureHost'>

/**
 * Reads the options of a function that makes an address. Those of every protocol client are known,
 * because applications hand the same object to all of them.
 *
 * @returns the origin of the application's domain, and its id for a path
 * @throws {@link ConfigurationError} when an option is missing, malformed or not known
 */
export function readApplication(
  operation: string,
  options: Application,
): { readonly host: string; readonly id: string } {
  checkOptions(operation, options, protocolNames)
  const host = readHost('appHost', options.appHost, options.allowInsecureHost)
  const { appId } = options
  // It has no encoding.
  if (/\p{Surrogate}/u.test(readText('appId', appId))) {
    throw new ConfigurationError('appId has half of a surrogate pair')
  }
  return { host, id: encodeURIComponent(appId) }
}
