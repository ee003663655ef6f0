/**
 * `npm start`: from a fresh clone to a running shop. Needs Node and npm only; everything else is installed,
 * built and started here. Ctrl-C stops it all.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: this needs Node 20.19 or newer (https://nodejs.org).`,
  );
  process.exit(1);
}
// Loaded only now: an older Node could not even read the modules.
const { runStart } = await import("./services/run-start.mjs");
await runStart(process.argv.slice(2));
