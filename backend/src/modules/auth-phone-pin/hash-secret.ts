import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** 16 MB and about 40 ms a try: dear for who tries millions, unnoticed by who signs in. */
const cost = { N: 2 ** 14, r: 8, p: 1 };
const KEY_BYTES = 32;

/** @returns `scrypt$<salt>$<key>`, both base64url */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt);
  return `scrypt$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

/** Whether the secret is the one; takes as long for a phone that nobody has (`hashed` undefined). */
export async function matchesSecret(secret: string, hashed: string | undefined): Promise<boolean> {
  const [, salt = "", expected = ""] = (hashed ?? "scrypt$AAAAAAAAAAAAAAAAAAAAAA$").split("$");
  const key = await derive(secret, Buffer.from(salt, "base64url"));
  const wanted = Buffer.from(expected, "base64url");
  return wanted.length === key.length && timingSafeEqual(wanted, key);
}

function derive(secret: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize("NFC"), salt, KEY_BYTES, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
