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

const HEAD_END = Buffer.from("\r\n\r\n");
const LAST_CHUNK = Buffer.from("\r\n0\r\n\r\n");

/** Finds the ends of the answers of one connection, one after the other. @throws on another status than 200 */
export class AnswerReader {
  /** @type {Buffer} what has come of an answer whose head is not whole */
  #head = Buffer.alloc(0);
  /** Bytes of the body still to come; -1 while the head is read, -2 in a body of chunks. */
  #left = -1;
  /** @type {Buffer} the last bytes of a body of chunks */
  #tail = Buffer.alloc(0);

  /**
   * @param {Buffer} chunk
   * @returns {boolean} true when the answer is whole
   */
  read(chunk) {
    let body = chunk;
    if (this.#left === -1) {
      const seen = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
      const at = seen.indexOf(HEAD_END);
      if (at === -1) {
        this.#head = seen;
        return false;
      }
      this.#head = Buffer.alloc(0);
      this.#left = lengthIn(seen.latin1Slice(0, at + 2));
      body = seen.subarray(at + 4);
      // An empty body of chunks has its end right after the head.
      this.#tail = Buffer.from("\r\n");
    }
    if (this.#left === -2) return this.#isLastChunk(body);
    this.#left -= body.length;
    if (this.#left > 0) return false;
    this.#left = -1;
    return true;
  }

  /** @param {Buffer} body */
  #isLastChunk(body) {
    const tail = body.length >= LAST_CHUNK.length ? body : Buffer.concat([this.#tail, body]);
    this.#tail = tail.subarray(-LAST_CHUNK.length);
    if (!this.#tail.equals(LAST_CHUNK)) return false;
    this.#left = -1;
    return true;
  }
}

/** @param {string} head */
function lengthIn(head) {
  if (!head.startsWith("HTTP/1.1 200 "))
    throw new Error(`An answer is ${head.slice(0, 60).split("\r\n")[0]}`);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return length === undefined ? -2 : Number(length);
}
