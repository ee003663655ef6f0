import { expect, it, vi } from "vitest";
import { askTogether } from "./ask-together";

function asking() {
  const runs: number[][] = [];
  const opened: (() => void)[] = [];
  const askOne = vi.fn(async (n: number) => {
    if (n < 0) throw new Error(`no ${n}`);
    return n * 10;
  });
  const ask = askTogether(async (questions: number[]) => {
    runs.push(questions);
    await new Promise<void>((resolve) => opened.push(resolve));
    return Promise.all(questions.map(askOne));
  }, askOne);
  const answerAll = async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const open of opened.splice(0)) open();
    }
  };
  return { ask, runs, answerAll };
}

it("asks what comes at once by one call, and gives everybody their own answer", async () => {
  const { ask, runs, answerAll } = asking();
  const answers = Promise.all([3, 1, 2].map(ask));
  await answerAll();
  expect(await answers).toEqual([30, 10, 20]);
  expect(runs).toEqual([[3, 1, 2]]);
});

it("gathers what comes while two runs are under way, a dozen at most in one", async () => {
  const { ask, runs, answerAll } = asking();
  const answers: Promise<number>[] = [];
  for (let n = 0; n < 40; n += 1) {
    answers.push(ask(n));
    if (n < 2) await new Promise((resolve) => setImmediate(resolve));
  }
  await answerAll();
  expect(await Promise.all(answers)).toEqual(answers.map((_, n) => n * 10));
  expect(runs.map(({ length }) => length)).toEqual([1, 1, 12, 12, 12, 2]);
});

it("lets nobody fail by another's question", async () => {
  const { ask, answerAll } = asking();
  const answers = Promise.allSettled([1, -1, 2].map(ask));
  await answerAll();
  expect((await answers).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
