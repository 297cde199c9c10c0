import { ResponseFormatError } from '../errors/response-format-error.ts'

/**
 * Reads the body of an answer, up to a limit.
 *
 * @throws {@link ResponseFormatError} when it is larger
 */
export async function readText(
  response: Response,
  limit: {
    readonly operation: string
    readonly maxResponseBytes: number
    /** Option that raises the limit. */
    readonly option?: string
  },
): Promise<string> {
  const { operation, maxResponseBytes, option } = limit
  const tooLarge = (): ResponseFormatError => {
    const remedy = option === undefined ? '' : ` (option ${option})`
    const message = `is larger than ${maxResponseBytes} bytes${remedy}`
    return new ResponseFormatError(operation, [{ path: '', message }], {
      httpStatus: response.status,
    })
  }
  const length = Number(response.headers.get('content-length') ?? Number.NaN)
  if (length > maxResponseBytes) {
    await response.body?.cancel()
    throw tooLarge()
  }
  // The fast way, where the length is known and nothing unpacks to more.
  if (length >= 0 && !response.headers.has('content-encoding')) return response.text()

  const decoder = new TextDecoder()
  let text = ''
  let received = 0
  const reader = response.body?.getReader()
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) break
    received += value.byteLength
    if (received > maxResponseBytes) {
      await reader.cancel()
      throw tooLarge()
    }
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}
