import fs from "node:fs";
import path from "node:path";
import { runJsonPath } from "./read-run";

/** The letters of the shop under test, which has no mail server and keeps them in a folder beside run.json. */
const folder = path.join(path.dirname(runJsonPath()), "mail");

/**
 * @param address whose letters; a journey takes one that nobody else has
 * @returns the texts of all letters to that address, the oldest first
 */
export function lettersTo(address: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8"))
    .filter((letter) => letter.includes(`To: ${address}`))
    .map(textOf);
}

/** The readable part of a letter in one piece, as mail programs decode it. */
function textOf(letter: string): string {
  const [head = "", ...rest] = letter.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
