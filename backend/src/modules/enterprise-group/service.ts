import type { Context } from "@medusajs/framework/types";
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { EnterpriseGroup } from "./models/enterprise-group";
import { GroupCertificate } from "./models/group-certificate";
import { GroupConsent } from "./models/group-consent";

export type ConsentPurpose = "publish_income";

/** The part of the ORM's manager that named queries need. */
type SqlManager = { execute<Row>(sql: string, parameters: unknown[]): Promise<Row[]> };

export default class EnterpriseGroupService extends MedusaService({
  EnterpriseGroup,
  GroupCertificate,
  GroupConsent,
}) {
  /**
   * Which of these groups consent to a purpose now: the newest act of each decides, and silence is no consent.
   */
  @InjectManager()
  async listConsentingGroups(
    purpose: ConsentPurpose,
    groupIds: string[],
    @MedusaContext() context: Context<SqlManager> = {},
  ): Promise<Set<string>> {
    if (groupIds.length === 0) return new Set();
    if (!context.manager) throw new Error("listConsentingGroups was called without a database");
    // One text, because the ORM writes an array out as a list of values.
    const rows = await context.manager.execute<{ group_id: string; withdrawn_at: unknown }>(
      `select distinct on (group_id) group_id, withdrawn_at from group_consent
        where purpose = ? and group_id = any(string_to_array(?, ',')) and deleted_at is null
        order by group_id, created_at desc, id desc`,
      [purpose, groupIds.join(",")],
    );
    return new Set(rows.filter((row) => row.withdrawn_at === null).map((row) => row.group_id));
  }
}
