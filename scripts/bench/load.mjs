import net from "node:net";

/**
 * Requests a second over kept connections, asked one after the other on each of them. The client reads no more of an
 * answer than its status and its end: it runs on the same machine, and should not be what is measured.
 *
 * @param {object} load
 * @param {string} load.base
 * @param {(turn: number) => string} load.path
 * @param {Record<string, string>} load.headers
 * @param {number} load.connections
 * @param {number} load.seconds
 * @returns {Promise<number>}
 */
export async function requestsPerSecond({ base, path, headers, connections, seconds }) {
  const { hostname, port } = new URL(base);
  const head = Object.entries({ Host: `${hostname}:${port}`, ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  let turn = 0;
  let done = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, () =>
      askUntil(
        Number(port),
        hostname,
        () => {
          if (performance.now() >= end) return null;
          return `GET ${path(turn++)} HTTP/1.1\r\n${head}\r\n`;
        },
        () => {
          done += 1;
        },
      ),
    ),
  );
  return (done * 1000) / (performance.now() - begun);
}

/**
 * @param {number} port
 * @param {string} host
 * @param {() => string | null} next      the next request; null ends
 * @param {() => void} onAnswer
 * @returns {Promise<void>}
 */
function askUntil(port, host, next, onAnswer) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host);
    const answers = new AnswerReader();
    const ask = () => {
      const request = next();
      if (request === null) socket.end(resolve);
      else socket.write(request, "latin1");
    };
    socket.setNoDelay(true);
    socket.once("connect", ask);
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("The server closed a connection that is kept.")));
    socket.on("data", (chunk) => {
      try {
        if (!answers.read(chunk)) return;
      } catch (error) {
        socket.destroy();
        return reject(error);
      }
      onAnswer();
      ask();
    });
  });
}

const LINE_END = Buffer.from("\r\n");
const HEAD_END = Buffer.from("\r\n\r\n");
const NOTHING = Buffer.alloc(0);

/** Finds the ends of the answers of one connection, one after the other. @throws on another status than 200 */
export class AnswerReader {
  /** @type {Buffer} what has come of a head, or of a chunk's first line, that is not whole */
  #begun = NOTHING;
  /** Bytes of the body, or of the chunk, still to come. */
  #left = 0;
  /** @type {"head" | "body" | "chunks"} */
  #part = "head";

  /**
   * @param {Buffer} bytes
   * @returns {boolean} true when the answer is whole
   */
  read(bytes) {
    let rest = this.#begun.length === 0 ? bytes : Buffer.concat([this.#begun, bytes]);
    this.#begun = NOTHING;
    if (this.#part === "head") {
      const at = rest.indexOf(HEAD_END);
      if (at === -1) {
        this.#begun = rest;
        return false;
      }
      const length = lengthIn(rest.latin1Slice(0, at));
      this.#part = length === undefined ? "chunks" : "body";
      this.#left = length ?? 0;
      rest = rest.subarray(at + HEAD_END.length);
    }
    const isWhole = this.#part === "body" ? this.#skip(rest).isDone : this.#skipChunks(rest);
    if (isWhole) this.#part = "head";
    return isWhole;
  }

  /** @param {Buffer} bytes */
  #skip(bytes) {
    const taken = Math.min(this.#left, bytes.length);
    this.#left -= taken;
    return { isDone: this.#left === 0, rest: bytes.subarray(taken) };
  }

  /** @param {Buffer} bytes */
  #skipChunks(bytes) {
    for (let { isDone, rest } = this.#skip(bytes); isDone; { isDone, rest } = this.#skip(rest)) {
      const at = rest.indexOf(LINE_END);
      const size = at === -1 ? Number.NaN : Number.parseInt(rest.latin1Slice(0, at), 16);
      // The last chunk is empty and has a line end of its own.
      if (Number.isNaN(size) || (size === 0 && rest.length < at + HEAD_END.length)) {
        this.#begun = rest;
        return false;
      }
      if (size === 0) return true;
      rest = rest.subarray(at + LINE_END.length);
      this.#left = size + LINE_END.length;
    }
    return false;
  }
}

/**
 * @param {string} head
 * @returns {number | undefined} undefined for a body of chunks
 */
function lengthIn(head) {
  if (!head.startsWith("HTTP/1.1 200 ")) throw new Error(`An answer is ${head.split("\r\n")[0]}`);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return length === undefined ? undefined : Number(length);
}
