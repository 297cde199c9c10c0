import type { Words } from '../kernel/refused.ts'
import { state } from '../kernel/state.ts'

/** What the hosted pages remember of a form between the request that sends it and the next page. */
export interface FormMemory {
  /** What was filled in, without secrets. */
  readonly values: Readonly<Record<string, string>>
  /** What is wrong, by field; the empty name is for the form as a whole. Shown once. */
  readonly errors: Readonly<Record<string, Words>>
  /** What has been done. Shown once. */
  readonly notice?: Words | undefined
}

/** Somebody who has passed the first factor, and not the second one yet. */
export interface FirstFactor {
  readonly userId: string
  readonly amr: readonly string[]
  /** In milliseconds. */
  readonly expiresAt: number
  wrongTries: number
}

/** A browser that uses the hosted pages, known by a cookie. */
export interface Browser {
  /** By path and authorization request. */
  readonly forms: Map<string, FormMemory>
  /** By authorization request; the empty name is for a sign-in without one. */
  readonly firstFactors: Map<string, FirstFactor>
}

/** By the value of their cookie. */
export const browsers = state(() => new Map<string, Browser>())
