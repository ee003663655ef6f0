/**
 * What can happen to one request to Omise. `before`: Omise never heard it. `after`: Omise did it and the answer was
 * lost. `late`: the client gave up, and Omise does it some time later.
 */
export const wireFaults = [
  "error_500",
  "error_500_after",
  "error_502",
  "error_502_after",
  "error_429",
  "timeout_before",
  "timeout_after",
  "timeout_late",
  "reset_before",
  "reset_after",
  "half_answer",
] as const;
export type WireFault = (typeof wireFaults)[number];

/** Those that the sandbox strikes itself, by its own switches. */
export const sandboxModes = ["error_500", "error_502", "error_429"] as const;

export const isAfter = (fault: WireFault) => fault.endsWith("_after") || fault === "half_answer";

/** Counts of a whole run, by fault; `acted`: Omise did what was asked of it, whatever the client heard. */
export class FaultTally {
  readonly struck = new Map<WireFault, { times: number; acted: number }>();
  requests = 0;

  count(fault: WireFault, acted: boolean): void {
    const entry = this.struck.get(fault) ?? { times: 0, acted: 0 };
    this.struck.set(fault, { times: entry.times + 1, acted: entry.acted + (acted ? 1 : 0) });
  }

  sum(faults: readonly WireFault[]): { times: number; acted: number } {
    const entries = faults.map((fault) => this.struck.get(fault) ?? { times: 0, acted: 0 });
    return {
      times: entries.reduce((sum, { times }) => sum + times, 0),
      acted: entries.reduce((sum, { acted }) => sum + acted, 0),
    };
  }
}
