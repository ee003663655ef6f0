import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { NewGroup } from "../new-group";

export const checkGroupsAreNewStepId = "check-groups-are-new";

/** Says which handle or code is taken, before anything is made. The unique indexes stay the guard against races. */
export const checkGroupsAreNewStep = createStep(
  checkGroupsAreNewStepId,
  async (groups: NewGroup[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const handles = groups.map((group) => group.handle);
    const codes = groups.flatMap((group) => (group.code ? [group.code] : []));
    const refuse = (field: string, value: string) => {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${field} “${value}” มีกลุ่มอื่นใช้แล้ว โปรดใช้ค่าอื่น`,
        `${field}_taken`,
      );
    };
    const twice = handles.find((handle, index) => handles.indexOf(handle) !== index);
    if (twice) refuse("handle", twice);
    const { data: sameHandle } = await query.graph({
      entity: "enterprise_group",
      fields: ["id", "handle"],
      filters: { handle: handles },
    });
    if (sameHandle[0]) refuse("handle", sameHandle[0].handle);
    if (codes.length === 0) return new StepResponse(undefined);
    const { data: sameCode } = await query.graph({
      entity: "enterprise_group",
      fields: ["id", "code"],
      filters: { code: codes },
    });
    if (sameCode[0]) refuse("code", String(sameCode[0].code));
    return new StepResponse(undefined);
  },
);
