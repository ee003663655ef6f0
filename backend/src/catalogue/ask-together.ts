/** While so many runs are under way the next one gathers: one is answered while another one is asked. */
const RUNS_AT_ONCE = 2;
const MOST_IN_A_RUN = 12;

type Waiting<Question, Answer> = {
  question: Question;
  resolve: (answer: Answer | Promise<Answer>) => void;
};

/**
 * Asks questions that come at once by one call. Alone a question waits for nobody; among many it is asked with those
 * that came while the ones before were being answered, which costs each of them less than a call of its own.
 *
 * @param askMany answers in the order of the questions
 * @param askOne asks again, each on its own, when a run failed: nobody fails by another's question
 */
export function askTogether<Question, Answer>(
  askMany: (questions: Question[]) => Promise<Answer[]>,
  askOne: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let running = 0;
  let isPlanned = false;

  const plan = () => {
    if (isPlanned || running >= RUNS_AT_ONCE || waiting.length === 0) return;
    isPlanned = true;
    // After all that has arrived by now was read.
    setImmediate(() => {
      isPlanned = false;
      void run(waiting.splice(0, MOST_IN_A_RUN));
      plan();
    });
  };
  const run = async (asked: Waiting<Question, Answer>[]) => {
    running += 1;
    try {
      const answers = await askMany(asked.map(({ question }) => question));
      asked.forEach(({ resolve }, place) => {
        resolve(answers[place] as Answer);
      });
    } catch {
      for (const { question, resolve } of asked) resolve(askOne(question));
    } finally {
      running -= 1;
      plan();
    }
  };

  return (question) =>
    new Promise<Answer>((resolve) => {
      waiting.push({ question, resolve });
      plan();
    });
}
