import { ConfigurationError } from '../errors/configuration-error.ts'

/**
 * Demands something of an option.
 *
 * @throws {@link ConfigurationError} when it is not met
 */
export function demand(isMet: boolean, option: string, words: string): void {
  if (!isMet) throw new ConfigurationError(`The option "${option}" must be ${words}`)
}

/** Demands a number that is finite and not negative. */
export function demandNumber(value: number, option: string): void {
  demand(isFromZero(value), option, 'a number from 0 up')
}

function isFromZero(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
