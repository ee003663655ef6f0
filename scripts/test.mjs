/**
 * `npm test`: installs what it needs and runs everything, on ports and in a data folder of its own, so that it
 * may run beside `npm start`. `npm test -- --only unit,integration` runs some of the steps.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: this needs Node 20.19 or newer (https://nodejs.org).`,
  );
  process.exit(1);
}
// Loaded only now: an older Node could not even read the modules.
const { runTests } = await import("./testing/run-tests.mjs");
await runTests(process.argv.slice(2));
