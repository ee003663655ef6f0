/** Every address without a page of its own. */
export function loader(): never {
  throw new Response(null, { status: 404, statusText: "Not Found" });
}

export default function NoPage() {
  return null;
}
