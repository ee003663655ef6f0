import { expect, it } from "vitest";
import { listedCertificates } from "./listed-certificates";

it("shows a certificate up to its last day, without a day for ever, and never an expired or rejected one", () => {
  const certificates = [
    { id: "ends today", status: "valid", valid_until: "2026-05-01" },
    { id: "ended yesterday", status: "valid", valid_until: "2026-04-30" },
    { id: "no end", status: "valid", valid_until: null },
    { id: "expired", status: "expired", valid_until: null },
    { id: "rejected", status: "rejected", valid_until: "2030-01-01" },
  ];
  expect(listedCertificates(certificates, "2026-05-01").map((each) => each.id)).toEqual([
    "ends today",
    "no end",
  ]);
});
