/**
 * One line a step, with its time. Steps may run at the same time: a terminal shows those under way on one
 * moving line, and a log file gets a line when a step is done.
 *
 * @param {NodeJS.WriteStream} [out]
 */
export function createProgress(out = process.stdout) {
  /** @type {Set<string>} */
  const running = new Set();
  const isTerminal = out.isTTY === true;

  const clear = () => {
    if (isTerminal) out.write("\r\u001b[K");
  };
  const showRunning = () => {
    if (!isTerminal || running.size === 0) return;
    const text = `  … ${[...running].join(", ")}`;
    out.write(text.slice(0, Math.max(20, (out.columns || 80) - 1)));
  };
  /** @param {string} line */
  const say = (line) => {
    clear();
    out.write(`${line}\n`);
    showRunning();
  };

  /**
   * @template T
   * @param {string} label
   * @param {(note: (text: string) => void) => Promise<T>} work  `note` adds a remark to the finished line
   * @returns {Promise<T>}
   */
  const step = async (label, work) => {
    const started = performance.now();
    let remark = "";
    running.add(label);
    clear();
    showRunning();
    try {
      const result = await work((text) => {
        remark = ` (${text})`;
      });
      running.delete(label);
      say(`  ✓ ${label}${remark}  ${seconds(started)}`);
      return result;
    } catch (error) {
      running.delete(label);
      say(`  ✗ ${label}  ${seconds(started)}`);
      throw error;
    }
  };
  return { step, say };
}

/** @typedef {ReturnType<typeof createProgress>} Progress */

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
