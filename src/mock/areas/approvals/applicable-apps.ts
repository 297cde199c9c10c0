import type { ApplicableApplication } from '../../../authentication/approvals/contract.ts'
import { state } from '../../kernel/state.ts'

/** What a list of applications shows of one that users can apply for. */
export type ApplicableDetails = Pick<ApplicableApplication, 'logo' | 'appType' | 'template'>

/** The applications that users can apply for, by id. */
export const applicableApps = state(() => new Map<string, ApplicableDetails>())
