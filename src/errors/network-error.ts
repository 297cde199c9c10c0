import { GenAuthError } from './genauth-error.ts'

/**
 * No answer came: the name did not resolve, the connection was refused or broke. Whether the
 * service acted on the request is unknown unless `sent` is false.
 */
export class NetworkError extends GenAuthError {
  override readonly name = 'NetworkError'
  readonly code = 'network_error'

  /** Name of the operation that was called. */
  readonly operation: string
  /** Origin of the service. */
  readonly host: string | undefined
  /**
   * What the runtime calls the failure, where it tells: `ECONNREFUSED`, `ENOTFOUND`,
   * `CERT_HAS_EXPIRED` and others. The names are the runtime's own.
   */
  readonly systemCode: string | undefined
  /** False when the request surely never left, so that even a write may be repeated. */
  readonly sent: boolean

  constructor(
    operation: string,
    options: {
      host?: string | undefined
      systemCode?: string | undefined
      sent: boolean
      cause?: unknown
    },
  ) {
    const { host, systemCode, sent, cause } = options
    const connection = host === undefined ? 'connection' : `connection to ${host}`
    const remedy = sent
      ? `the ${connection} broke before the answer was complete`
      : `no ${connection} could be made; check the host and the network`
    const words = systemCode === undefined ? '' : ` (${systemCode})`
    super(`${operation}: ${remedy}${words}`, { cause, retryable: true })
    this.operation = operation
    this.host = host
    this.systemCode = systemCode
    this.sent = sent
  }
}
