import type { AlertSettings } from "@chumchon/contracts";
import { env } from "../../../env";
import type AlertService from "../../../modules/alert/service";
import { lineIsLinkable } from "../../../workflows/alert/link-line";

/** Where a group is told, and what of LINE can be offered. */
export async function alertSettings({ addresses }: AlertService, groupId: string): Promise<AlertSettings> {
  return {
    line: env.LINE_CHANNEL_ACCESS_TOKEN
      ? { can_link: lineIsLinkable(), account: env.LINE_ACCOUNT_ID ?? null }
      : null,
    addresses: await addresses.ofGroup(groupId),
  };
}
