import {
  acceptInviteBody,
  addAlertAddressBody,
  advanceOrderBody,
  claimReasonBody,
  createInviteBody,
  createProductBody,
  emptyBody,
  listGroupActsQuery,
  listPortalClaimsQuery,
  listPortalOrdersQuery,
  listPortalPassportsQuery,
  listStockQuery,
  MAX_PHOTO_BYTES,
  mendSaleBody,
  moveStockBody,
  passportFileQuery,
  pauseShopBody,
  portalCashReportQuery,
  portalFileQuery,
  portalPassportBody,
  recordSaleBody,
  requestCancelBody,
  revokePassportBody,
  setMemberRoleBody,
  setPickupBody,
  setThresholdBody,
  signInBody,
  switchGroupBody,
  undoMovementBody,
  updateProductBody,
} from "@chumchon/contracts";
import type { z } from "@medusajs/framework/zod";
import type { PortalAct } from "../../modules/portal-access/domain/portal-acts";
import { privateFileLimits } from "../../modules/private-file/limits";

export type PortalRoute = {
  method: "GET" | "POST" | "DELETE";
  /** As the folders name it, `:x` for a parameter. */
  path: string;
  /** What the caller's role has to allow; "open" for the doors before signing in. */
  act: PortalAct | "open";
  query?: z.ZodType;
  body?: z.ZodType;
  /** Largest body, bytes; 32 kB unless it takes a picture. */
  limit?: number;
  /** The body is a file: the route reads it, within the limit. */
  raw?: true;
};

/** A photo is the body itself; one byte more than is taken, so that the route says what is wrong. */
const photo = { body: emptyBody, raw: true, limit: MAX_PHOTO_BYTES } as const;

/** Every door of /portal: what is not here answers 404, and a test compares it with the files of the routes. */
export const portalRoutes: readonly PortalRoute[] = [
  { method: "POST", path: "/portal/session", act: "open", body: signInBody },
  { method: "GET", path: "/portal/session", act: "session.use" },
  { method: "DELETE", path: "/portal/session", act: "session.use" },
  { method: "POST", path: "/portal/session/group", act: "session.use", body: switchGroupBody },
  { method: "GET", path: "/portal/invitations/:token", act: "open" },
  { method: "POST", path: "/portal/invitations/:token", act: "open", body: acceptInviteBody },
  { method: "GET", path: "/portal/members", act: "members.read" },
  { method: "POST", path: "/portal/members/:id/sign-out", act: "members.manage", body: emptyBody },
  {
    method: "POST",
    path: "/portal/members/:id/role",
    act: "members.manage",
    body: setMemberRoleBody,
  },
  { method: "POST", path: "/portal/members/:id/remove", act: "members.manage", body: emptyBody },
  { method: "POST", path: "/portal/invites", act: "members.manage", body: createInviteBody },
  { method: "POST", path: "/portal/invites/:id/revoke", act: "members.manage", body: emptyBody },
  { method: "GET", path: "/portal/alert-addresses", act: "alerts.manage" },
  { method: "POST", path: "/portal/alert-addresses", act: "alerts.manage", body: addAlertAddressBody },
  { method: "POST", path: "/portal/alert-addresses/:id/remove", act: "alerts.manage", body: emptyBody },
  { method: "POST", path: "/portal/line-link", act: "alerts.manage", body: emptyBody },
  { method: "GET", path: "/portal/acts", act: "acts.read", query: listGroupActsQuery },
  { method: "GET", path: "/portal/today", act: "today.read" },
  { method: "GET", path: "/portal/stock", act: "stock.read", query: listStockQuery },
  { method: "GET", path: "/portal/stock/:id", act: "stock.read" },
  { method: "POST", path: "/portal/stock/:id/movements", act: "stock.move", body: moveStockBody },
  { method: "POST", path: "/portal/stock/:id/threshold", act: "stock.threshold", body: setThresholdBody },
  { method: "POST", path: "/portal/stock-movements/:id/undo", act: "stock.move", body: undoMovementBody },
  { method: "GET", path: "/portal/shop", act: "today.read" },
  { method: "POST", path: "/portal/shop/pause", act: "shop.pause", body: pauseShopBody },
  { method: "POST", path: "/portal/shop/resume", act: "shop.pause", body: emptyBody },
  { method: "POST", path: "/portal/shop/pickup", act: "shop.pickup", body: setPickupBody },
  { method: "GET", path: "/portal/products", act: "products.read" },
  { method: "POST", path: "/portal/products", act: "products.edit", body: createProductBody },
  { method: "GET", path: "/portal/products/:id", act: "products.read" },
  { method: "POST", path: "/portal/products/:id", act: "products.edit", body: updateProductBody },
  { method: "POST", path: "/portal/pictures", act: "products.edit", ...photo },
  { method: "POST", path: "/portal/certificate-photos", act: "products.edit", ...photo },
  { method: "GET", path: "/portal/income", act: "income.read" },
  { method: "GET", path: "/portal/statement", act: "income.read" },
  { method: "GET", path: "/portal/payouts/:id/slip", act: "income.read" },
  { method: "GET", path: "/portal/cash-report", act: "reports.fetch", query: portalCashReportQuery },
  { method: "GET", path: "/portal/passports", act: "passports.manage", query: listPortalPassportsQuery },
  { method: "POST", path: "/portal/passports", act: "passports.manage", body: portalPassportBody },
  { method: "GET", path: "/portal/passports/:id/file", act: "passports.manage", query: passportFileQuery },
  { method: "POST", path: "/portal/passports/:id/revoke", act: "passports.manage", body: revokePassportBody },
  {
    method: "POST",
    path: "/portal/files",
    act: "income.claim",
    query: portalFileQuery,
    body: emptyBody,
    limit: privateFileLimits.file,
    raw: true,
  },
  { method: "GET", path: "/portal/income-claims", act: "income.read", query: listPortalClaimsQuery },
  { method: "POST", path: "/portal/income-claims", act: "income.claim", body: recordSaleBody },
  { method: "GET", path: "/portal/income-claims/:id", act: "income.read" },
  { method: "POST", path: "/portal/income-claims/:id", act: "income.claim", body: mendSaleBody },
  { method: "POST", path: "/portal/income-claims/:id/withdraw", act: "income.claim", body: claimReasonBody },
  { method: "GET", path: "/portal/income-claims/:id/evidence/:file_id", act: "income.read" },
  { method: "GET", path: "/portal/orders", act: "orders.read", query: listPortalOrdersQuery },
  { method: "GET", path: "/portal/orders/:id", act: "orders.read" },
  { method: "POST", path: "/portal/orders/:id/advance", act: "orders.advance", body: advanceOrderBody },
  {
    method: "POST",
    path: "/portal/orders/:id/cancel-request",
    act: "orders.request_cancel",
    body: requestCancelBody,
  },
  { method: "GET", path: "/portal/orders/:id/slip", act: "orders.recipient" },
  { method: "POST", path: "/portal/orders/:id/receipt", act: "receipts.issue", body: emptyBody },
];
