import { defineMiddlewares } from "@medusajs/framework/http";
import { adminAuditMiddlewares } from "./admin/audit/middlewares";
import { adminBankRefundMiddlewares } from "./admin/bank-refunds/middlewares";
import { adminCancelRequestMiddlewares } from "./admin/cancel-requests/middlewares";
import { adminCatalogueSearchMiddlewares } from "./admin/catalogue-search/middlewares";
import { corePolicyMiddlewares } from "./admin/core-policies";
import { adminGroupMemberMiddlewares } from "./admin/group-members/middlewares";
import { adminGroupOrderMiddlewares } from "./admin/group-orders/middlewares";
import { adminGroupMiddlewares } from "./admin/groups/middlewares";
import { adminIncomeClaimMiddlewares } from "./admin/income-claims/middlewares";
import { adminIncomeImportMiddlewares } from "./admin/income-imports/middlewares";
import { adminInventoryMiddlewares } from "./admin/inventory-items/middlewares";
import { adminMiddlewares } from "./admin/middlewares";
import { adminOrderMiddlewares } from "./admin/orders/middlewares";
import { adminPassportMiddlewares } from "./admin/passports/middlewares";
import { adminPaymentCaseMiddlewares } from "./admin/payment-cases/middlewares";
import { adminPaymentMiddlewares } from "./admin/payments/middlewares";
import { adminPayoutMiddlewares } from "./admin/payouts/middlewares";
import { adminPriceListMiddlewares } from "./admin/price-lists/middlewares";
import { adminPrivateFileMiddlewares } from "./admin/private-files/middlewares";
import { adminProductCategoryMiddlewares } from "./admin/product-categories/middlewares";
import { adminProductChangeMiddlewares } from "./admin/product-changes/middlewares";
import { adminProductMiddlewares } from "./admin/products/middlewares";
import { adminProgrammeMiddlewares } from "./admin/programme/middlewares";
import { adminReconciliationMiddlewares } from "./admin/reconciliation/middlewares";
import { adminReportMiddlewares } from "./admin/reports/middlewares";
import { adminRevenueMiddlewares } from "./admin/revenue/middlewares";
import { adminSuspendedRefundMiddlewares } from "./admin/suspended-refunds/middlewares";
import { lineHookMiddlewares } from "./hooks/line/middlewares";
import { hookMiddlewares } from "./hooks/omise/middlewares";
import { logMiddlewares } from "./log-request";
import { portalMiddlewares } from "./portal/middlewares";
import { cartAddressMiddlewares } from "./store/carts/[id]/address/middlewares";
import { cartParcelsMiddlewares } from "./store/carts/[id]/parcels/middlewares";
import { cartPayMiddlewares } from "./store/carts/[id]/pay/middlewares";
import { storeCatalogueMiddlewares } from "./store/catalogue/middlewares";
import { storeGroupsMiddlewares } from "./store/groups/middlewares";
import { storeImpactMiddlewares } from "./store/impact/middlewares";
import { storeMiddlewares } from "./store/middlewares";
import { orderGroupsMiddlewares } from "./store/orders/[id]/groups/middlewares";
import { orderPayMiddlewares } from "./store/orders/[id]/pay/middlewares";
import { orderQrMiddlewares } from "./store/orders/[id]/qr/middlewares";
import { orderRefundsMiddlewares } from "./store/orders/[id]/refunds/middlewares";
import { storePassportMiddlewares } from "./store/passports/middlewares";

/** Every route folder keeps its own list (`middlewares.ts` beside its routes); this is the one place that joins them. */
export default defineMiddlewares({
  routes: [
    ...logMiddlewares,
    ...storeMiddlewares,
    ...adminMiddlewares,
    ...corePolicyMiddlewares,
    ...portalMiddlewares,
    ...adminGroupMemberMiddlewares,
    ...cartAddressMiddlewares,
    ...storeCatalogueMiddlewares,
    ...cartPayMiddlewares,
    ...orderPayMiddlewares,
    ...orderQrMiddlewares,
    ...hookMiddlewares,
    ...lineHookMiddlewares,
    ...adminAuditMiddlewares,
    ...adminPrivateFileMiddlewares,
    ...adminOrderMiddlewares,
    ...adminPaymentCaseMiddlewares,
    ...adminReconciliationMiddlewares,
    ...adminRevenueMiddlewares,
    ...adminProgrammeMiddlewares,
    ...adminIncomeClaimMiddlewares,
    ...storeImpactMiddlewares,
    ...orderGroupsMiddlewares,
    ...storeGroupsMiddlewares,
    ...cartParcelsMiddlewares,
    ...adminCatalogueSearchMiddlewares,
    ...adminGroupMiddlewares,
    ...adminProductMiddlewares,
    ...adminProductCategoryMiddlewares,
    ...adminProductChangeMiddlewares,
    ...adminPriceListMiddlewares,
    ...adminInventoryMiddlewares,
    ...adminIncomeImportMiddlewares,
    ...adminPaymentMiddlewares,
    ...adminGroupOrderMiddlewares,
    ...adminCancelRequestMiddlewares,
    ...adminPayoutMiddlewares,
    ...adminBankRefundMiddlewares,
    ...adminSuspendedRefundMiddlewares,
    ...orderRefundsMiddlewares,
    ...adminReportMiddlewares,
    ...adminPassportMiddlewares,
    ...storePassportMiddlewares,
  ],
});
