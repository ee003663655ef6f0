import { StopError } from "../services/stop-error.mjs";

/**
 * @typedef {object} ProofOptions
 * @property {string} name
 * @property {number | undefined} seeds
 * @property {number} from
 * @property {boolean} write  put the table into docs/proofs.md
 */

/**
 * @param {string[]} argv  `<name> [--seeds N] [--from SEED] [--write]`
 * @param {string[]} names  of the proofs there are
 * @returns {ProofOptions}
 * @throws {StopError} that says what can be asked for
 */
export function readOptions(argv, names) {
  const usage = `Use: pnpm proof <name> [--seeds N] [--from SEED] [--write]\nProofs: ${names.join(", ")}`;
  const [name = "", ...rest] = argv.filter((argument) => argument !== "--");
  if (!names.includes(name)) throw new StopError(usage);
  /** @type {ProofOptions} */
  const options = { name, seeds: undefined, from: 1, write: false };
  for (let at = 0; at < rest.length; at++) {
    const flag = rest[at];
    if (flag === "--write") options.write = true;
    else if (flag === "--seeds") options.seeds = readNumber(rest[++at], flag, 1);
    else if (flag === "--from") options.from = readNumber(rest[++at], flag, 0);
    else throw new StopError(`Unknown argument ${flag}.\n${usage}`);
  }
  return options;
}

/**
 * @param {string | undefined} text
 * @param {string} flag
 * @param {number} least
 */
function readNumber(text, flag, least) {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least) {
    throw new StopError(`${flag} wants a whole number of ${least} or more, not "${text ?? ""}".`);
  }
  return number;
}
