import { ConfigurationError } from '../errors/configuration-error.ts'
import { isObject } from '../utils/json.ts'
import { findUnknown } from '../utils/names.ts'

/**
 * Demands something of an option.
 *
 * @throws {@link ConfigurationError} when it is not met
 */
export function demand(isMet: boolean, option: string, words: string): void {
  if (!isMet) throw new ConfigurationError(`The option "${option}" must be ${words}`)
}

/**
 * Demands options, and none that means nothing.
 *
 * @throws {@link ConfigurationError} that names the one that was probably meant
 */
export function checkNames(options: unknown, names: object): void {
  if (!isObject(options)) throw new ConfigurationError('An object of options is needed')
  const unknown = findUnknown(options, names)
  if (unknown !== undefined) throw new ConfigurationError(`The option ${unknown}`)
}

/** Demands a number that is finite and not negative. */
export function demandNumber(value: number, option: string): void {
  demand(isFromZero(value), option, 'a number from 0 up')
}

function isFromZero(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
