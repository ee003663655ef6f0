import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

export const findSalesChannelStepId = "find-market-sales-channel";

/** The market has one sales channel; a location outside it could neither sell nor deliver. */
export const findSalesChannelStep = createStep(
  findSalesChannelStepId,
  async (_input: Record<string, never>, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data: stores } = await query.graph({
      entity: "store",
      fields: ["id", "default_sales_channel_id"],
    });
    const preferred = stores[0]?.default_sales_channel_id;
    if (preferred) return new StepResponse(preferred);
    const { data: channels } = await query.graph({
      entity: "sales_channel",
      fields: ["id"],
      filters: { is_disabled: false },
      pagination: { take: 1, skip: 0, order: { created_at: "ASC" } },
    });
    const id = channels[0]?.id;
    if (!id) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "ยังไม่มีช่องทางขาย โปรดสร้างก่อนเพิ่มกลุ่ม",
        "no_sales_channel",
      );
    }
    return new StepResponse(id);
  },
);
