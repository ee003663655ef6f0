import assert from "node:assert/strict";
import { test } from "node:test";
import { verify } from "./run-revenue.mjs";

const pg = { destroy: async () => undefined };
const fault = { kind: "altered", what: "inc_1", found: "grp_a fair 2023-05-31 1 satang" };

/** @param {object[]} faults @param {string[]} asked  seals that were asked about */
const backendThatFinds = (faults, asked = []) =>
  /** @type {any} */ ({
    load: (/** @type {string} */ file) =>
      file.endsWith("printed-seal")
        ? { printSeal: () => "2-9ab2" }
        : {
            verifyIncome: async (/** @type {object} */ _pg, /** @type {string} */ printed) => {
              asked.push(printed);
              return { entries: 3, totalSatang: "700", latestSeal: {}, faults };
            },
          },
  });

test("verify ends with 0 when everything fits and with 1 when one thing does not, which it names", async (context) => {
  const said = context.mock.method(process.stdout, "write", () => true);
  const text = () => said.mock.calls.map((call) => String(call.arguments[0])).join("");
  assert.equal(await verify(pg, backendThatFinds([]), []), 0);
  assert.match(text(), /3 entries, 700 satang; latest seal: 2-9ab2\nEverything fits\./);
  said.mock.resetCalls();
  assert.equal(await verify(pg, backendThatFinds([fault]), []), 1);
  assert.match(
    text(),
    /altered {2}inc_1 {2}\(grp_a fair 2023-05-31 1 satang\)\n\n[\s\S]*1 things do not fit\./,
  );
});

test("verify asks about the printed seal in both ways of writing it, and refuses an option without one", async (context) => {
  context.mock.method(process.stdout, "write", () => true);
  /** @type {string[]} */
  const asked = [];
  await verify(pg, backendThatFinds([], asked), ["--seal", "2-9ab2"]);
  await verify(pg, backendThatFinds([], asked), ["--seal=2-9ab2"]);
  assert.deepEqual(asked, ["2-9ab2", "2-9ab2"]);
  for (const wrong of [["--seal"], ["2-9ab2"], ["--steal", "2-9ab2"]]) {
    await assert.rejects(verify(pg, backendThatFinds([]), wrong), /pnpm revenue verify/);
  }
});
