import assert from "node:assert/strict";
import { test } from "node:test";
import { AnswerReader } from "./load.mjs";

const long = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX: y\r\n\r\nhello";
const inChunks =
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5\r\n\r\n0\r\n\r\n0\r\n\r\n";
const empty = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";

test("an answer ends where its length or its last chunk says, however the bytes arrive", () => {
  for (const answer of [long, inChunks, empty]) {
    for (const size of [1, 2, 7, answer.length]) {
      const reader = new AnswerReader();
      for (let round = 0; round < 2; round += 1) {
        for (let at = 0; at < answer.length; at += size) {
          const isWhole = reader.read(Buffer.from(answer.slice(at, at + size)));
          assert.equal(isWhole, at + size >= answer.length, `${size} bytes at a time, at ${at}`);
        }
      }
    }
  }
});

test("an answer that is none of the right ones is no request done", () => {
  const reader = new AnswerReader();
  assert.throws(() => reader.read(Buffer.from("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n")), /500/);
});
