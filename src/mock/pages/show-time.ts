import { type Html, html } from '../kernel/web/html.ts'

/** Writes a moment, given in milliseconds or as ISO 8601, to the second and in UTC. */
export function showTime(moment: number | string): Html {
  const time = new Date(moment).toISOString()
  return html`<time datetime="${time}">${time.slice(0, 19).replace('T', ' ')}</time>`
}
