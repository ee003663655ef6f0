/**
 * A failure that its reader can act on: printed as one message, without a stack trace.
 * Everything else that is thrown is a bug and keeps its stack.
 */
export class StopError extends Error {
  /** @param {string} message what happened and what to do next */
  constructor(message) {
    super(message);
    this.name = "StopError";
  }
}
