import { ConfigurationError } from '../errors/configuration-error.ts'
import { isObject } from '../utils/json.ts'
import type { Transport } from './transport.ts'

/**
 * Takes what a topic is put on.
 *
 * @param part what tells that it is enough for the topic
 * @throws {@link ConfigurationError} when it is no connection, or one of too little
 */
export function connected<Connection extends Transport>(
  connection: Connection,
  part: keyof Connection & string = 'send',
): Connection {
  if (isObject(connection) && part in connection) return connection
  throw new ConfigurationError(
    'a topic needs a connection: new AuthenticationConnection(…) or new ManagementConnection(…)',
  )
}
