import { issueReceipt } from "../../../../../workflows/group-work/issue-receipt";
import { answering, param, portalOf } from "../../../portal-request";

/** The group's receipt as a PDF; the first asking gives it its number, the others draw the same one. */
export const POST = answering(async (req, res) => {
  const { groupId } = portalOf(req);
  const { number, pdf } = await issueReceipt(req.scope, { groupId, id: param(req, "id") });
  res.setHeader("Content-Type", "application/pdf");
  res.setHeader("Content-Disposition", `inline; filename="receipt-${number.replace("/", "-")}.pdf"`);
  res.setHeader("Cache-Control", "private, no-store");
  res.send(pdf);
});
