import { MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { GROUP_PRODUCT_MODULE } from "../../../modules/group-product";
import type { Decision } from "../../../modules/group-product/product-rows";
import type GroupProductService from "../../../modules/group-product/service";

/**
 * Takes the decision first, so that two people who press at once do the work once; waits again when the work fails.
 * @throws NOT_FOUND `change_not_found`; NOT_ALLOWED `own_change`; CONFLICT `change_moved_on`
 */
export const decideChangeStep = createStep(
  "decide-product-change",
  async (decision: Decision, { container }) => {
    const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
    const asked = await products.findChange(decision.id);
    if (!asked || asked.status === "draft") {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบคำขอนี้", "change_not_found");
    }
    if (asked.askedBy.type === "user" && asked.askedBy.id === decision.by) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "คุณเป็นผู้ส่งคำขอนี้แทนกลุ่ม โปรดให้เจ้าหน้าที่คนอื่นตรวจ",
        "own_change",
      );
    }
    const decided = await products.decide(decision);
    if (!decided) {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "คำขอนี้มีคนตรวจแล้วหรือกลุ่มแก้ไขเพิ่ม โปรดเปิดดูอีกครั้ง",
        "change_moved_on",
      );
    }
    return new StepResponse(decided, decided.id);
  },
  async (id, { container }) => {
    if (!id) return;
    const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
    await products.reopen(id);
  },
);
