/**
 * Tells a function that only watches. It may fail at once, or later when it is async: neither hurts
 * the call that it watches, nor ends the process.
 *
 * @param failed is told what it failed with; default: nobody is
 */
export function notify<Event>(
  observer: ((event: Event) => unknown) | undefined,
  event: Event,
  failed: (error: unknown) => void = () => {},
): void {
  try {
    const result = observer?.(event)
    if (typeof result === 'object') Promise.resolve(result).catch(failed)
  } catch (error) {
    failed(error)
  }
}
