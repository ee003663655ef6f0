import { satangToBaht } from "@chumchon/money";
import type {
  CalculatedShippingOptionPrice,
  CalculateShippingOptionPriceContext,
  CreateFulfillmentResult,
  FulfillmentOption,
} from "@medusajs/framework/types";
import { AbstractFulfillmentProviderService, MedusaError } from "@medusajs/framework/utils";
import { parcelGrams, parcelPriceSatang, parseParcelRate } from "./domain/parcel-rate";
import { isPickup, PICKUP_ID } from "./domain/pickup";

/**
 * Prices the parcel of one group; fetching it there costs nothing. Core hands over only the cart lines whose product has the option's shipping
 * profile, and every group has its own profile: so the lines here are one group's.
 */
export default class ParcelFulfillmentService extends AbstractFulfillmentProviderService {
  static override identifier = "parcel";

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [
      { id: "parcel", name: "พัสดุของกลุ่ม / Group parcel" },
      { id: PICKUP_ID, name: "รับเองที่กลุ่ม / Pickup at the group" },
    ];
  }

  override async validateOption(data: Record<string, unknown>): Promise<boolean> {
    if (isPickup(data)) return true;
    try {
      parseParcelRate(data);
    } catch (problem) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `Parcel rates: ${(problem as Error).message}`);
    }
    return true;
  }

  override async canCalculate(): Promise<boolean> {
    return true;
  }

  /** Nothing that a client sends along with its choice is kept. */
  override async validateFulfillmentData(): Promise<Record<string, unknown>> {
    return {};
  }

  /**
   * Baht, final: there are no tax lines. A parcel without lines costs nothing, because core keeps the method of a
   * group whose last line was removed while it is the cart's only one.
   */
  override async calculatePrice(
    optionData: Record<string, unknown>,
    _data: Record<string, unknown>,
    context: CalculateShippingOptionPriceContext,
  ): Promise<CalculatedShippingOptionPrice> {
    if (isPickup(optionData)) return { calculated_amount: 0, is_calculated_price_tax_inclusive: true };
    const rate = parseParcelRate(optionData);
    const lines = context.items.map((item) => ({
      quantity: Number(item.quantity),
      piece_grams: item.variant?.weight == null ? null : Number(item.variant.weight),
    }));
    const price = parcelPriceSatang(parcelGrams(lines, rate), rate);
    return { calculated_amount: satangToBaht(price), is_calculated_price_tax_inclusive: true };
  }

  /** No labels yet: a group writes its parcel by hand. */
  override async createFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] };
  }

  override async cancelFulfillment(): Promise<Record<string, unknown>> {
    return {};
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] };
  }
}
