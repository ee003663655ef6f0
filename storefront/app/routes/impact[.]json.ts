import { readImpact } from "~/features/impact/load-impact.server";

/** The public figures as data, satang as whole numbers. */
export async function loader(): Promise<Response> {
  return new Response(`${JSON.stringify(await readImpact(), null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=60" },
  });
}
