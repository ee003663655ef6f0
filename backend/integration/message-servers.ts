import { createServer, type IncomingHttpHeaders } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { freePort } from "./free-port";

export type Push = { headers: IncomingHttpHeaders; body: { to: string; messages: { text: string }[] } };

export type Reply = { replyToken: string; messages: { text: string }[] };

/**
 * LINE's doors for pushes and replies on this machine: keeps what came, answers what it is told. Its address is known at
 * once, for settings.
 */
export function fakeLine() {
  const port = freePort();
  const pushes: Push[] = [];
  const replies: Reply[] = [];
  let status = 200;
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      if (req.url === "/v2/bot/message/push") pushes.push({ headers: req.headers, body });
      if (req.url === "/v2/bot/message/reply") replies.push(body);
      res.writeHead(status, { "Content-Type": "application/json", "X-Line-Request-Id": "req-1" });
      res.end(status === 200 ? "{}" : '{"message":"try later"}');
    });
  }).listen(port, "127.0.0.1");
  return {
    pushes,
    replies,
    url: `http://127.0.0.1:${port}`,
    answer(next: number) {
      status = next;
    },
    close: () => server.close(),
  };
}

/** A mail server on this machine that takes every letter: the few words of SMTP that a sender says. */
export function fakeSmtp() {
  const port = freePort();
  const letters: string[] = [];
  const server = createTcpServer((socket) => {
    let data = "";
    let inLetter = false;
    socket.write("220 127.0.0.1 ready\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      data += chunk.toString("utf8");
      for (;;) {
        const end = data.indexOf(inLetter ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        const part = data.slice(0, end);
        data = data.slice(end + (inLetter ? 5 : 2));
        if (inLetter) letters.push(part);
        else if (/^QUIT/i.test(part)) return void socket.end("221 bye\r\n");
        const begins = !inLetter && /^DATA/i.test(part);
        socket.write(begins ? "354 go on\r\n" : "250 ok\r\n");
        inLetter = begins;
      }
    });
  }).listen(port, "127.0.0.1");
  return {
    letters,
    url: `smtp://127.0.0.1:${port}`,
    close: () => server.close(),
  };
}

/** The text of a letter, whichever way the mailer has packed it. */
export function textOfLetter(letter: string): string {
  const [head = "", ...rest] = letter.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
