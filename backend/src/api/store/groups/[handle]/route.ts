import { type GroupDetail, handle } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { listedCertificates } from "../../../../modules/enterprise-group/domain/listed-certificates";
import { type CardRow, cardFields, groupCards, shownStatuses } from "../group-card";
import { groupIncomeByYear } from "../group-income";

const detailFields = [
  "story",
  "story_en",
  "registration_no",
  "renewed_for_year",
  "tax_mode",
  "paused_until",
  "pause_message",
  "certificates.product_id",
  "certificates.kind",
  "certificates.number",
  "certificates.level",
  "certificates.valid_until",
  "certificates.status",
];

type Certificate = GroupDetail["certificates"][number];
type DetailRow = CardRow &
  Pick<GroupDetail, "story" | "story_en" | "registration_no" | "renewed_for_year" | "tax_mode"> & {
    paused_until: string | null;
    pause_message: string | null;
    certificates: (Certificate & { status: string; product_id: string | null })[];
  };

/** The group's own certificates that hold today; those of single products stand on the products' pages. */
const ownCertificates = (row: DetailRow): Certificate[] => {
  const own = row.certificates.filter((certificate) => certificate.product_id === null);
  return listedCertificates(own, toBangkokDate(new Date())).map(({ kind, number, level, valid_until }) => ({
    kind,
    number,
    level,
    valid_until,
  }));
};

/** One group by its handle; 404 for a suspended one, as if it did not exist. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<{ group: GroupDetail }>) => {
  const asked = handle.safeParse(req.params.handle);
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = asked.success
    ? await query.graph({
        entity: "enterprise_group",
        fields: [...cardFields, ...detailFields],
        filters: { handle: asked.data, status: shownStatuses },
      })
    : { data: [] };
  const row = data[0] as DetailRow | undefined;
  const [card] = row ? await groupCards(req.scope, [row]) : [];
  if (!row || !card) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบกลุ่มนี้", "group_not_found");
  }
  const group: GroupDetail = {
    ...card,
    story: row.story,
    story_en: row.story_en,
    registration_no: row.registration_no,
    renewed_for_year: row.renewed_for_year,
    tax_mode: row.tax_mode,
    certificates: ownCertificates(row),
    pause: row.paused_until ? { until: row.paused_until, message: row.pause_message ?? "" } : null,
    income_by_year: await groupIncomeByYear(req.scope, row.id),
  };
  res.json({ group });
};
