import { definePolicies } from "@medusajs/framework/utils";

export default definePolicies([
  {
    name: "ReadSearchWords",
    resource: "search_word",
    operation: "read",
    description: "See the words of the search, questions without answers and the state of the index",
  },
  {
    name: "UpdateSearchWords",
    resource: "search_word",
    operation: "update",
    description: "Teach the search words, take them back, and build its index anew",
  },
]);
