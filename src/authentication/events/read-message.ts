import { isObject, parseJson } from '../../utils/json.ts'

/**
 * Reads what an event tells. The service does not say whether a message is the data alone or has it
 * in a frame with the code, so both are taken.
 *
 * @param message text of a message
 */
export function readMessage(message: unknown): unknown {
  const value = parse(message)
  const isFramed = isObject(value) && 'eventType' in value && 'eventData' in value
  return isFramed ? parse(value.eventData) : value
}

function parse(value: unknown): unknown {
  const parsed = typeof value === 'string' ? parseJson(value) : value
  return parsed === undefined ? value : parsed
}
