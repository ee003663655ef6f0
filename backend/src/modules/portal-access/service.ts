import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import { createMembers, type Members } from "./members";
import { GroupMember } from "./models/group-member";
import { GroupMembership } from "./models/group-membership";
import { MemberInvite } from "./models/member-invite";
import { PortalSession } from "./models/portal-session";
import { createPortalSessions, type PortalSessions } from "./sessions";
import { createSignInTries, type SignInTries } from "./sign-in-tries";

/** Reading is generated; every write is one of the named acts. */
export default class PortalAccessService extends MedusaService({
  GroupMember,
  GroupMembership,
  MemberInvite,
  PortalSession,
}) {
  readonly members: Members;
  readonly sessions: PortalSessions;
  readonly tries: SignInTries;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    const pg = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.members = createMembers(pg);
    this.sessions = createPortalSessions(pg);
    this.tries = createSignInTries(pg);
  }
}
