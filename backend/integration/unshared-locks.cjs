// Preloaded into a backend process of a test (`BackendProcess`): the same application, on core's own locks in memory.
const { join } = require("node:path");

require(join(__dirname, "..", "medusa-config.ts")).modules.locking = { resolve: "@medusajs/medusa/locking" };
