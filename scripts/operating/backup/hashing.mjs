import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/** Lets everything through and knows its SHA-256 at the end. */
export class Hashing extends Transform {
  #hash = createHash("sha256");

  /**
   * @override
   * @param {Buffer} chunk
   * @param {BufferEncoding} _encoding
   * @param {import("node:stream").TransformCallback} done
   */
  _transform(chunk, _encoding, done) {
    this.#hash.update(chunk);
    done(null, chunk);
  }

  digest() {
    return this.#hash.digest("hex");
  }
}
