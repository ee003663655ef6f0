import { z } from "zod";
import { handle, id, isoInstant, nameText } from "./primitives.js";

/** What a member may do for a group; the table of acts by role is `portalActs` of the backend's portal-access. */
export const memberRoles = ["manager", "seller", "viewer"] as const;
export const memberRole = z.enum(memberRoles);
export type MemberRole = z.infer<typeof memberRole>;

/** As typed: the backend reads spaces, dashes and Thai digits. */
const phoneText = z.string().trim().min(1).max(40);
/** Six digits, or a password of at least eight characters; what is weak is refused where it is chosen. */
const secretText = z.string().min(1).max(100);
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "must be a token");

/** POST /portal/session: sign in. */
export const signInBody = z.strictObject({ phone: phoneText, secret: secretText });

/** POST /portal/session/group: go on with another of one's groups. */
export const switchGroupBody = z.strictObject({ group_id: id });

/** POST /portal/invitations/:token: take an invitation. `secret` is a new one, or the present one of a known phone. */
export const acceptInviteBody = z.strictObject({ secret: secretText });

export const portalGroup = z.object({
  id,
  handle,
  name: z.string(),
  status: z.enum(["active", "paused", "suspended"]),
  is_sample: z.boolean(),
});

/** GET /portal/session: who acts, for which group, and for which others they could. */
export const portalSession = z.object({
  /** null when staff act for the group. */
  member: z.object({ id, name: z.string(), role: memberRole }).nullable(),
  /** Set when staff act for the group: shown as a banner on every page. */
  assisted: z.object({ by: z.string(), reason: z.string() }).nullable(),
  group: portalGroup,
  /** Acts of `portalActs` that the role allows. */
  acts: z.array(z.string()),
  other_groups: z.array(portalGroup.pick({ id: true, handle: true, name: true })),
});
export type PortalSession = z.infer<typeof portalSession>;
export const portalSessionResponse = z.object({ session: portalSession });

/** The token is shown once; it opens the portal until `expires_at` or until it is revoked. */
export const signInResponse = z.object({ token, expires_at: isoInstant });

/** GET /portal/invitations/:token, without signing in. */
export const inviteResponse = z.object({
  invite: z.object({
    name: z.string(),
    /** The last four digits only: the page shows for which phone it is. */
    phone_end: z.string(),
    role: memberRole,
    group: z.object({ name: z.string(), is_sample: z.boolean() }),
    /** known: the phone has a PIN already and proves itself with it; new: a PIN is chosen. */
    secret: z.enum(["new", "known"]),
    expires_at: isoInstant,
  }),
});
export type InviteView = z.infer<typeof inviteResponse>["invite"];

/** POST /portal/invites and POST /admin/groups/:id/invites. */
export const createInviteBody = z.strictObject({
  name: nameText(120),
  phone: phoneText,
  role: memberRole,
  /** Staff only: the link also sets a new PIN for a phone that has one. */
  new_secret: z.boolean().default(false),
});
/** The link is shown once; `qr_svg` is the same link for paper. */
export const createInviteResponse = z.object({
  invite: z.object({ id, url: z.string(), qr_svg: z.string(), expires_at: isoInstant }),
});

export const groupMember = z.object({
  id,
  name: z.string(),
  phone: z.string(),
  role: memberRole,
  /** Too many wrong PINs: staff lift it. */
  locked: z.boolean(),
  /** Staff have cut this person off from every group. */
  cut_off: z.boolean(),
  sessions: z.number().int(),
});
export type GroupMember = z.infer<typeof groupMember>;

export const openInvite = z.object({
  id,
  name: z.string(),
  phone: z.string(),
  role: memberRole,
  expires_at: isoInstant,
});

/** GET /portal/members and GET /admin/groups/:id/members. */
export const listMembersResponse = z.object({
  members: z.array(groupMember),
  invites: z.array(openInvite),
});
export type ListMembersResponse = z.infer<typeof listMembersResponse>;

/** POST /portal/members/:id/sign-out and …/remove take nothing. */
export const emptyBody = z.strictObject({});

/** POST /portal/members/:id/role. */
export const setMemberRoleBody = z.strictObject({ role: memberRole });

/** POST /admin/group-members/:id/access. */
export const setMemberAccessBody = z.strictObject({ act: z.enum(["unlock", "cut_off", "restore"]) });

/** POST /admin/groups/:id/assist: staff act for a group that asked for help. */
export const assistBody = z.strictObject({ reason: z.string().trim().min(5).max(300) });

/** GET /admin/groups/:id/assist: who of the staff helps now, and what staff did for the group, newest first. */
export const assistStateResponse = z.object({
  sessions: z.array(
    z.object({
      id,
      /** The name of the member of staff. */
      by: z.string().nullable(),
      reason: z.string(),
      started_at: isoInstant,
      expires_at: isoInstant,
    }),
  ),
  acts: z.array(
    z.object({
      id,
      occurred_at: isoInstant,
      act: z.string(),
      by: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type AssistState = z.infer<typeof assistStateResponse>;
