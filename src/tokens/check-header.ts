import type { TokenHeader } from './decode.ts'
import { quote, refuse } from './refuse.ts'

/** What pins the algorithm of a token. */
export interface AlgorithmChoice {
  readonly algorithms?: readonly string[] | undefined
  readonly secret?: string | undefined
}

/** Checks that algorithm and type of a token are those that were configured. */
export function checkHeader(
  { alg, crit, typ }: TokenHeader,
  { algorithms, secret }: AlgorithmChoice,
  types: readonly string[],
): void {
  const allowed = algorithms ?? [secret === undefined ? 'RS256' : 'HS256']
  if (!allowed.includes(alg)) {
    refuse(
      'unsupported_algorithm',
      `the token is signed with ${quote(alg)}, not ${allowed.join()}`,
      'alg',
    )
  }
  // Extensions must be understood or the token refused (RFC 7515 section 4.1.11); none is here.
  if (crit !== undefined) refuse('malformed', 'the token demands an extension', 'crit')
  if (typ !== undefined && !types.includes(typ.toLowerCase().replace(/^application\//, ''))) {
    refuse('wrong_claim', `a token of type ${quote(typ)} is not accepted here`, 'typ')
  }
}
