import { describe, expect, it } from "vitest";
import { BusyError, CheckoutQueue } from "./checkout-queue";

function job() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

describe("the line in front of the till", () => {
  it("serves so many at a time, keeps so many waiting, and tells the next when to come back", async () => {
    const queue = new CheckoutQueue({ atOnce: 2, waiting: 1, waitMs: 10_000 });
    const served: string[] = [];
    const jobs = [job(), job(), job()];
    const runs = jobs.map((each, index) =>
      queue.run(async () => {
        served.push(String(index));
        await each.work();
      }),
    );
    await Promise.resolve();
    expect(served).toEqual(["0", "1"]);
    const refusal = await queue.run(async () => {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(BusyError);
    expect((refusal as BusyError).retryAfterSeconds).toBeGreaterThanOrEqual(1);
    jobs[0]?.end();
    await runs[0];
    await Promise.resolve();
    expect(served).toEqual(["0", "1", "2"]);
    for (const each of jobs) each.end();
    await Promise.all(runs);
    await queue.run(async () => {});
  });

  it("lets nobody wait for ever, and gives a place back when the work fails", async () => {
    const queue = new CheckoutQueue({ atOnce: 1, waiting: 5, waitMs: 20 });
    const slow = job();
    const first = queue.run(slow.work);
    await expect(queue.run(async () => {})).rejects.toBeInstanceOf(BusyError);
    slow.end();
    await first;
    await expect(queue.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await queue.run(async () => "served")).toBe("served");
  });
});
