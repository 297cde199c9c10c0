import { ResponseFormatError } from '../errors/response-format-error.ts'
import { type FetchResponse, readBody } from '../utils/fetch.ts'

/**
 * Reads the body of an answer, up to a limit.
 *
 * @throws {@link ResponseFormatError} when it is larger
 */
export async function readText(
  response: FetchResponse,
  limit: {
    readonly operation: string
    readonly maxResponseBytes: number
    /** Option that raises the limit. */
    readonly option?: string
  },
): Promise<string> {
  const { operation, maxResponseBytes, option } = limit
  const text = await readBody(response, maxResponseBytes)
  if (text !== undefined) return text
  const remedy = option === undefined ? '' : ` (option ${option})`
  const message = `is larger than ${maxResponseBytes} bytes${remedy}`
  throw new ResponseFormatError(operation, [{ path: '', message }], { httpStatus: response.status })
}
