import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const stamps = `
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`;
const role = `"role" text not null check ("role" in ('manager', 'seller', 'viewer'))`;

/** Written by hand: who is a member of what is unique while it lasts, and sessions belong to a member or to staff. */
export class Migration20261126120500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "group_member" (
      "id" text not null,
      "name" text not null,
      "phone" text not null,
      "cut_off_at" timestamptz null,${stamps},
      constraint "group_member_pkey" primary key ("id"),
      constraint "group_member_phone_unique" unique ("phone"));`);
    this.addSql(`create table if not exists "group_membership" (
      "id" text not null,
      "member_id" text not null,
      "group_id" text not null,
      ${role},
      "ended_at" timestamptz null,${stamps},
      constraint "group_membership_pkey" primary key ("id"),
      constraint "group_membership_member_foreign" foreign key ("member_id") references "group_member" ("id"));`);
    this.addSql(
      `create unique index if not exists "group_membership_current_unique" on "group_membership" ("member_id", "group_id") where "ended_at" is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_group_membership_group" on "group_membership" ("group_id") where "ended_at" is null;`,
    );
    this.addSql(`create table if not exists "member_invite" (
      "id" text not null,
      "group_id" text not null,
      "name" text not null,
      "phone" text not null,
      ${role},
      "new_secret" boolean not null default false,
      "token_hash" text not null,
      "invited_by" text not null,
      "expires_at" timestamptz not null,
      "used_at" timestamptz null,
      "revoked_at" timestamptz null,${stamps},
      constraint "member_invite_pkey" primary key ("id"),
      constraint "member_invite_token_hash_unique" unique ("token_hash"));`);
    this.addSql(`create index if not exists "IDX_member_invite_group" on "member_invite" ("group_id");`);
    this.addSql(`create table if not exists "portal_session" (
      "id" text not null,
      "token_hash" text not null,
      "group_id" text not null,
      "member_id" text null,
      "staff_id" text null,
      "assist_reason" text null,
      "expires_at" timestamptz not null,
      "revoked_at" timestamptz null,${stamps},
      constraint "portal_session_pkey" primary key ("id"),
      constraint "portal_session_token_hash_unique" unique ("token_hash"),
      constraint "portal_session_actor_check" check (("member_id" is null) <> ("staff_id" is null)),
      constraint "portal_session_reason_check" check (("staff_id" is null) = ("assist_reason" is null)),
      constraint "portal_session_member_foreign" foreign key ("member_id") references "group_member" ("id"));`);
    this.addSql(
      `create index if not exists "IDX_portal_session_member" on "portal_session" ("member_id") where "revoked_at" is null;`,
    );
    this.addSql(`create table if not exists "sign_in_try" (
      "key" text not null,
      "failures" integer not null check ("failures" > 0),
      "blocked_until" timestamptz null,
      "tried_at" timestamptz not null default now(),
      constraint "sign_in_try_pkey" primary key ("key"));`);
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop table if exists "sign_in_try", "portal_session", "member_invite", "group_membership", "group_member" cascade;`,
    );
  }
}
