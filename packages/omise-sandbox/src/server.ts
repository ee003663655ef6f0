import { createSandbox } from "./create-sandbox.js";
import { readEnvironment } from "./read-environment.js";

async function main(): Promise<void> {
  const { port, host, options } = readEnvironment(process.env);
  const sandbox = createSandbox(options);
  const running = await sandbox.listen(port, host);
  const stop = () => {
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  // Last, because whoever waits for this line may stop the process right after it.
  console.log(`omise-sandbox listening on ${running.url}`);
}

main().catch((error: unknown) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  const reason = error instanceof Error ? error.message : String(error);
  const hint = taken ? ": the port is taken, choose another OMISE_SANDBOX_PORT" : "";
  console.error(`omise-sandbox cannot start: ${reason}${hint}`);
  process.exit(1);
});
