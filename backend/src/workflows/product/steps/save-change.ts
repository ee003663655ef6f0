import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { GROUP_PRODUCT_MODULE } from "../../../modules/group-product";
import type { NewLogEntry, WantedChange } from "../../../modules/group-product/product-rows";
import type GroupProductService from "../../../modules/group-product/service";
import { PRIVATE_FILE_MODULE } from "../../../modules/private-file";
import type PrivateFileService from "../../../modules/private-file/service";

/** Writes what a group wants, with the photos that prove it; null when there is nothing for staff to look at. */
export const saveChangeStep = createStep(
  "save-product-change",
  async (input: { change: WantedChange | null; log: NewLogEntry[] }, { container }) => {
    const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
    const { change, log } = input;
    if (change) {
      const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
      const photos = change.after.certificates.flatMap(({ photo_id }) => photo_id ?? []);
      if (photos.length > 0) {
        await files.attach(
          photos,
          { type: "product", id: change.productId },
          { purpose: "group_document", group_id: change.groupId },
        );
      }
      await products.saveChange(change);
    }
    // Last, and never taken back: the log is append-only.
    for (const entry of log) await products.log(entry);
    return new StepResponse(null);
  },
);
