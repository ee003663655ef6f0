import { describe, expect, it } from "vitest";
import { changeFaults, NO_FAULTS, takeApiFault } from "./faults.js";

describe("the fault switches", () => {
  it("strike the named operation as often as asked and then stop", () => {
    const armed = changeFaults(NO_FAULTS, {
      api: [{ operation: "charge.create", mode: "error_500", count: 2 }],
    });
    if (!armed.ok) throw new Error(armed.message);
    const other = takeApiFault(armed.value, "charge.list");
    expect(other.mode).toBeNull();
    const first = takeApiFault(other.faults, "charge.create");
    const second = takeApiFault(first.faults, "charge.create");
    const third = takeApiFault(second.faults, "charge.create");
    expect([first.mode, second.mode, third.mode]).toEqual(["error_500", "error_500", null]);
  });

  it("keep what a change does not name", () => {
    const first = changeFaults(NO_FAULTS, { webhooks: "delayed", webhook_delay_ms: 50 });
    if (!first.ok) throw new Error(first.message);
    expect(changeFaults(first.value, { linger: true })).toEqual({
      ok: true,
      value: { ...NO_FAULTS, webhooks: "delayed", webhook_delay_ms: 50, linger: true },
    });
  });

  it.each([
    [{ webhook: "none" }, 'unknown fault "webhook"'],
    [{ webhooks: "never" }, "webhooks must be one of"],
    [{ slow_ms: "a while" }, "slow_ms is not a number"],
    [{ api: { operation: "charge.creat", mode: "error_500" } }, "operation must be one of"],
    [{ api: { mode: "explode" } }, "mode must be one of"],
  ])("refuse %j and say what is known", (change, message) => {
    expect(changeFaults(NO_FAULTS, change)).toMatchObject({
      ok: false,
      message: expect.stringContaining(message),
    });
  });
});
