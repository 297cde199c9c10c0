import { renamed } from '../../contract/renamed.ts'

/** Spells what an account is bound to. */
export const spellSecurityLevel = renamed({ emailBinded: 'emailBound', phoneBinded: 'phoneBound' })
