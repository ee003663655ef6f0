import { identify, isAlive, parentOf } from "./process-identity.mjs";

/**
 * Ctrl-C, an end from outside, and the death of npm all mean the same: stop in order, leave nothing.
 *
 * @param {import("./processes.mjs").Processes} processes
 * @param {() => void} [onStopping]  called at the first sign
 * @returns {Promise<"stop">} settles when somebody wants an end; rejects when a bug got past everybody
 */
export function watchForStop(processes, onStopping = () => {}) {
  return new Promise((resolve, reject) => {
    // A closed terminal or a pipe that ended must not take us down before the services are stopped.
    process.stdout.on("error", () => {});
    process.stderr.on("error", () => {});
    process.on("uncaughtException", reject);
    let asked = 0;
    const stop = () => {
      // npm hands on the Ctrl-C that the terminal has already sent us; only a later one means "at once".
      if (asked > 0 && Date.now() - asked > 2_000) processes.killAll();
      asked ||= Date.now();
      onStopping();
      resolve("stop");
    };
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, stop);
    stopWithNpm(stop);
  });
}

/**
 * When npm itself is killed it can tell us nothing, and nobody would be left to press Ctrl-C. Between npm and
 * us stands the shell that npm starts, so two generations are watched.
 * @param {() => void} stop
 */
function stopWithNpm(stop) {
  // biome-ignore lint/suspicious/noUndeclaredEnvVars: set by npm, and nothing that turbo runs depends on it
  if (!process.env.npm_lifecycle_event) return;
  const elders = [process.ppid, parentOf(process.ppid)]
    .filter((pid) => pid !== undefined && pid > 1)
    .map((pid) => identify(Number(pid)));
  const timer = setInterval(() => {
    if (elders.every((elder) => elder && isAlive(elder))) return;
    clearInterval(timer);
    stop();
  }, 1_000);
  timer.unref();
}
