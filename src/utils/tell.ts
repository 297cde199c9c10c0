/** Tells an observer of something. It can never hurt who tells: what it throws or rejects is dropped. */
export function tell<Event>(observer: ((event: Event) => unknown) | undefined, event: Event): void {
  if (observer === undefined) return
  new Promise(resolve => resolve(observer(event))).catch(() => undefined)
}
