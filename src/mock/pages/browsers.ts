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

/** Somebody who has passed the first step of a sign-in, and not the last one yet. */
export interface Entering {
  readonly userId: string
  readonly amr: readonly string[]
  /** In milliseconds. */
  readonly expiresAt: number
  readonly wrongTries: number
  /** Cookie of the login that the steps go on from, and end with; without it, from a first step. */
  readonly loginToken?: string
  /** Whether the browser is signed in already, and nothing but the profile is wanted. */
  readonly isSignedIn?: boolean
  /** The recovery code that takes the place of the one that was used, until the user has seen it. */
  readonly recoveryCode?: string | undefined
}

/** A browser that uses the hosted pages, known by a cookie. */
export interface Browser {
  /** By path and authorization request. */
  readonly forms: Map<string, FormMemory>
  /** By authorization request; the empty name is for a sign-in without one. */
  readonly entering: Map<string, Entering>
}

/** By the value of their cookie. */
export const browsers = state(() => new Map<string, Browser>())
