import { definePolicies } from "@medusajs/framework/utils";
import { type FilePurpose, filePurposes, resourceOf } from "../modules/private-file/domain/file-purpose";

const words = (purpose: FilePurpose) => purpose.replace(/_/g, " ");
const nameOf = (purpose: FilePurpose) =>
  words(purpose)
    .replace(/\b\w/g, (letter) => letter.toUpperCase())
    .replace(/ /g, "");

/** The doors, and behind them one resource for each purpose: a slip of a refund is not everybody's to see. */
export default definePolicies([
  {
    name: "ReadPrivateFiles",
    resource: "private_file",
    operation: "read",
    description: "Read private files of the purposes that the role may see; every reading is logged",
  },
  {
    name: "UploadPrivateFiles",
    resource: "private_file",
    operation: "create",
    description: "Send in private files for the purposes that the role may fill",
  },
  ...(Object.keys(filePurposes) as FilePurpose[]).flatMap((purpose) => [
    {
      name: `Read${nameOf(purpose)}Files`,
      resource: resourceOf(purpose),
      operation: "read",
      description: `Read files of the purpose: ${words(purpose)}`,
    },
    {
      name: `Upload${nameOf(purpose)}Files`,
      resource: resourceOf(purpose),
      operation: "create",
      description: `Send in files for the purpose: ${words(purpose)}`,
    },
  ]),
]);
