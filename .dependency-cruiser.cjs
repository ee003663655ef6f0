/**
 * The walls of the house (docs/architecture.md). Each rule says what may not be imported and why;
 * scripts/checks/boundaries.test.mjs proves that each of them can fail.
 */
const testFile = "\\.(test|spec|bench)\\.[cm]?tsx?$|/(integration|test|tests|__tests__)/";
const sandbox = "^packages/omise-sandbox/|^@chumchon/omise-sandbox";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "Rules are plain TypeScript: no Node, no Medusa, no database, no network.",
      from: { path: "/domain/", pathNot: testFile },
      to: {
        dependencyTypes: ["core"],
      },
    },
    {
      name: "domain-imports-no-framework",
      severity: "error",
      comment: "The only packages that a rule may use are our own pure ones.",
      from: { path: "/domain/", pathNot: testFile },
      to: {
        dependencyTypes: [
          "npm",
          "npm-dev",
          "npm-optional",
          "npm-peer",
          "npm-no-pkg",
          "npm-unknown",
          "unknown",
        ],
        pathNot:
          "^packages/(money|thai|contracts)/|^@chumchon/(money|thai|contracts)|node_modules/promptparse/",
      },
    },
    {
      name: "domain-stays-inside",
      severity: "error",
      comment: "A rule does not know the service, the models or the routes around it.",
      from: { path: "^(.*/)domain/", pathNot: testFile },
      // A type weighs nothing: it is gone when the program runs.
      to: { path: "^(backend/src|storefront/app)/", pathNot: "/domain/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "production-imports-no-sandbox",
      severity: "error",
      comment: "The local Omise is a process of its own; nothing but tests talks to it by import.",
      from: {
        path: "^(backend|storefront|packages)/",
        pathNot: `${testFile}|^packages/(omise-sandbox|e2e)/`,
      },
      to: { path: sandbox },
    },
    {
      name: "production-imports-no-sample-data",
      severity: "error",
      comment: "The sample world is loaded by the seed, and by nothing else.",
      from: {
        path: "^(backend|storefront|packages)/",
        pathNot: `${testFile}|^backend/src/seed/|^packages/e2e/`,
      },
      to: { path: "^backend/(data/sample|src/seed)/" },
    },
    {
      name: "payment-omise-stands-alone",
      severity: "error",
      comment:
        "It knows nothing of groups and may leave for npm one day: only omise, @medusajs/*, Node and itself.",
      from: { path: "^backend/src/modules/payment-omise/", pathNot: testFile },
      to: {
        pathNot: "^backend/src/modules/payment-omise/|node_modules/(@medusajs|omise)/|^@medusajs/|^omise$",
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "backend-imports-no-storefront",
      severity: "error",
      comment: "They meet only in packages/.",
      from: { path: "^backend/" },
      to: { path: "^storefront/|^@chumchon/storefront" },
    },
    {
      name: "storefront-imports-no-backend",
      severity: "error",
      comment: "They meet only in packages/.",
      from: { path: "^storefront/" },
      to: { path: "^backend/|^@chumchon/backend" },
    },
    {
      name: "packages-import-no-application",
      severity: "error",
      comment: "Packages are below both applications.",
      from: { path: "^packages/" },
      to: { path: "^(backend|storefront)/|^@chumchon/(backend|storefront)" },
    },
    {
      name: "no-foreign-src",
      severity: "error",
      comment: "A package is used through what it publishes, never through its source.",
      from: { path: "^(?:packages/([^/]+)|backend|storefront)/" },
      to: { path: "^packages/[^/]+/src/", pathNot: "^packages/$1/src/" },
    },
    {
      name: "modules-keep-to-themselves",
      severity: "error",
      comment:
        "Another module is reached by links, Query and workflows; its index (key and linkables) may be named. " +
        "payment-resolution implements payment-omise's AttemptStore and RefundApprovals, and speaks its client.",
      from: { path: "^backend/src/modules/([^/]+)/", pathNot: testFile },
      to: {
        path: "^backend/src/modules/[^/]+/",
        pathNot:
          "^backend/src/modules/$1/|^backend/src/modules/[^/]+/index\\.ts$|" +
          "^backend/src/modules/payment-omise/((attempt-store|refund-approvals)\\.ts$|client/)",
      },
    },
    {
      name: "no-circle",
      severity: "error",
      comment: "Two files that need each other are one file, or miss a third.",
      // Medusa's models name each other by functions, which is how it wants relations written.
      from: { pathNot: "/models/" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|/dist/" },
    exclude: { path: "(^|/)(\\.medusa|build|\\.turbo)/" },
    tsPreCompilationDeps: true,
    // It knows the "~" of the storefront; nobody else has aliases.
    tsConfig: { fileName: "tsconfig.boundaries.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
