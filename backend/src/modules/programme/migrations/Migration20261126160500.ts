import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const kept = `
      "note" text null check (char_length("note") <= 2000),
      "revision" integer not null default 1,
      "request_key" text not null unique,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`;

/**
 * Written by hand: what the programme does for its groups. A key a filling-in of a form makes a record once; cohort
 * numbers and names of organisations are unique among what was not removed.
 */
export class Migration20261126160500 extends Migration {
  override async up(): Promise<void> {
    this.createRecords();
    this.createNotes();
    this.createGroupsOfRecords();
  }

  private createRecords(): void {
    this.addSql(`create table if not exists "programme_cohort" (
      "id" text not null primary key,
      "no" integer not null check ("no" between 1 and 99),
      "name" text not null,
      "started_on" date null,
      "ended_on" date null check ("ended_on" >= "started_on"),${kept});`);
    this.addSql(
      `create unique index if not exists "IDX_programme_cohort_no" on "programme_cohort" ("no") where "deleted_at" is null;`,
    );
    this.addSql(`create table if not exists "programme_organisation" (
      "id" text not null primary key,
      "kind" text not null check ("kind" in ('mentor', 'member_company', 'university', 'public_office', 'other')),
      "name" text not null,
      "name_en" text null,${kept});`);
    this.addSql(
      `create unique index if not exists "IDX_programme_organisation_name" on "programme_organisation" ("name") where "deleted_at" is null;`,
    );
    this.addSql(`create table if not exists "programme_training" (
      "id" text not null primary key,
      "title" text not null,
      "topic" text not null check ("topic" in ('facebook', 'line', 'website', 'tiktok', 'other')),
      "held_on" date not null,
      "hours" numeric(4, 1) null check ("hours" > 0),
      "organisation_id" text null references "programme_organisation" ("id"),${kept});`);
    this.addSql(`create table if not exists "programme_standards_work" (
      "id" text not null primary key,
      "group_id" text not null,
      "product_id" text null,
      "standard" text not null check ("standard" in ('fda', 'tcps', 'otop', 'gap', 'pgs', 'organic', 'halal', 'gi', 'herbal', 'cosmetic')),
      "state" text not null check ("state" in ('planned', 'working', 'applied', 'granted', 'stopped')),
      "started_on" date null,
      "ended_on" date null check ("ended_on" >= "started_on"),
      "organisation_id" text null references "programme_organisation" ("id"),${kept});`);
    this.addSql(
      `create index if not exists "IDX_programme_standards_work_group" on "programme_standards_work" ("group_id");`,
    );
    this.addSql(`create table if not exists "programme_study_visit" (
      "id" text not null primary key,
      "visited_on" date not null,
      "visitors" text not null,
      "people" integer null check ("people" > 0),${kept});`);
  }

  private createNotes(): void {
    this.addSql(`create table if not exists "programme_group_note" (
      "id" text not null primary key,
      "group_id" text not null,
      "noted_on" date not null,${kept});`);
    this.addSql(
      `create index if not exists "IDX_programme_group_note_group" on "programme_group_note" ("group_id", "noted_on");`,
    );
  }

  private createGroupsOfRecords(): void {
    for (const [table, parent, column, more] of [
      ["programme_mentorship", "programme_organisation", "organisation_id", ""],
      [
        "programme_attendance",
        "programme_training",
        "training_id",
        `"people" integer null check ("people" > 0),`,
      ],
      ["programme_visited_group", "programme_study_visit", "study_visit_id", ""],
    ] as const) {
      this.addSql(`create table if not exists "${table}" (
        "${column}" text not null references "${parent}" ("id"),
        "group_id" text not null,${more}
        primary key ("${column}", "group_id"));`);
      this.addSql(`create index if not exists "IDX_${table}_group" on "${table}" ("group_id");`);
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "programme_mentorship", "programme_attendance", "programme_visited_group", "programme_group_note",
      "programme_training", "programme_standards_work", "programme_study_visit", "programme_organisation", "programme_cohort" cascade;`);
  }
}
