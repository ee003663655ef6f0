import { readFileSync } from "node:fs";
import { join } from "node:path";

export type RelevanceQuestion = { kind: string; query: string; expected: string[] };

/** How well one question is answered: expected goods among the first ten, and the first of them. */
export type RelevanceAnswer = RelevanceQuestion & { found: string[]; recall: number; reciprocalRank: number };

const SHOWN = 10;

/** The questions, written before the search was tuned (`queries.tsv`: kind, question, handles of all goods meant). */
export function readRelevanceSet(): RelevanceQuestion[] {
  const [, ...lines] = readFileSync(join(__dirname, "queries.tsv"), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [kind = "", query = "", expected = ""] = line.split("\t");
    return { kind, query, expected: expected.split(",") };
  });
}

/** @param ask handles of the first ten answers, best first */
export async function measureRelevance(
  questions: readonly RelevanceQuestion[],
  ask: (query: string) => Promise<string[]>,
): Promise<RelevanceAnswer[]> {
  const answers: RelevanceAnswer[] = [];
  for (const question of questions) {
    const found = (await ask(question.query)).slice(0, SHOWN);
    const hits = found.filter((handle) => question.expected.includes(handle));
    const first = found.findIndex((handle) => question.expected.includes(handle));
    answers.push({
      ...question,
      found,
      recall: hits.length / Math.min(SHOWN, question.expected.length),
      reciprocalRank: first === -1 ? 0 : 1 / (first + 1),
    });
  }
  return answers;
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export function relevanceTable(answers: readonly RelevanceAnswer[]) {
  const kinds = [...new Set(answers.map((answer) => answer.kind)), "all"];
  return kinds.map((kind) => {
    const those = answers.filter((answer) => kind === "all" || answer.kind === kind);
    return {
      kind,
      questions: those.length,
      recallAt10: Number(mean(those.map((answer) => answer.recall)).toFixed(3)),
      mrr: Number(mean(those.map((answer) => answer.reciprocalRank)).toFixed(3)),
    };
  });
}
