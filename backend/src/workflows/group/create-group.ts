import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createGroupsWorkflow } from "./create-groups";
import type { ActedBy } from "./group-acts";
import type { NewGroup } from "./new-group";

/** One group with all that it needs to sell; see createGroupsWorkflow. */
export const createGroupWorkflow = createWorkflow(
  "create-enterprise-group",
  (input: NewGroup & { by?: ActedBy }) => {
    const created = createGroupsWorkflow.runAsStep({
      input: transform({ input }, ({ input: { by, ...group } }) => ({ groups: [group], by })),
    });
    return new WorkflowResponse(
      transform({ created }, (data) => {
        const [group] = data.created;
        if (!group) throw new Error("no group was created");
        return group;
      }),
    );
  },
);
