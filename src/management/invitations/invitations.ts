// Generated from api/management/invitations.tsp by `npm run generate`.

import type { Transport } from '../../http/transport.ts'
import { InvitationApplications } from './applications/invitation-applications.ts'
import { GeneralInvitations } from './general/general-invitations.ts'
import { Invitees } from './invitees/invitees.ts'
import { InvitationPolicies } from './policies/invitation-policies.ts'
import { InvitationRosters } from './roster/invitation-rosters.ts'
import { InvitationTemplates } from './templates/invitation-templates.ts'

/**
 * Invitations into a pool: `management.invitations`. Everybody may come by a link; a roster names
 * those who are invited in person.
 */
export class Invitations {
  /** Those who ask to join by a link. */
  readonly applications: InvitationApplications
  /** Invitations by a link, for whoever opens it. */
  readonly general: GeneralInvitations
  /** The people who are invited in person. */
  readonly invitees: Invitees
  /**
   * What holds for those who are invited in person: how long there is for it, what they prove and
   * fill in, and what they get into.
   */
  readonly policies: InvitationPolicies
  /** The lists of people who are invited in person. */
  readonly roster: InvitationRosters
  /** The mails that bring an invitation, and the welcome. */
  readonly templates: InvitationTemplates

  /** Takes a connection. The instance of a client is `management.invitations`. */
  constructor(transport: Transport) {
    this.applications = new InvitationApplications(transport)
    this.general = new GeneralInvitations(transport)
    this.invitees = new Invitees(transport)
    this.policies = new InvitationPolicies(transport)
    this.roster = new InvitationRosters(transport)
    this.templates = new InvitationTemplates(transport)
  }
}
