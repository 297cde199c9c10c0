import type { CodeAddress } from '../areas/codes/codes.ts'

/** Writes an address so that its owner knows it, and nobody else learns it. */
export function maskAddress({ kind, to }: CodeAddress): string {
  if (kind === 'sms') return `${to.slice(0, 3)}****${to.slice(-4)}`
  const [name = '', domain = ''] = to.split('@')
  return `${name.slice(0, 1)}***@${domain}`
}
