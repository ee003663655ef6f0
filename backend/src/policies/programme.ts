import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadProgramme",
    resource: "programme",
    operation: "read",
    description:
      "See cohorts, organisations, trainings, standards work, study visits, notes, targets and baselines",
  },
  {
    name: "UpdateProgramme",
    resource: "programme",
    operation: "update",
    description: "Keep the programme's data, and set targets and baselines of groups",
  },
]);
