// First: the settings are read once, when the application is loaded.
import "../../../integration/private-files-of-settings";

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { afterAll, expect, it } from "vitest";
import { folder } from "../../../integration/private-files-of-settings";
import { createStaff } from "../../../integration/staff";
import sweepPrivateFiles from "../../jobs/sweep-private-files";
import { AUDIT_MODULE } from "../audit";
import type AuditService from "../audit/service";
import { PRIVATE_FILE_MODULE } from "./index";
import type PrivateFileService from "./service";

afterAll(() => rmSync(folder, { recursive: true }));

const png = Buffer.from("89504e470d0a1a0a00000000", "hex");
const allow = (resource: string, ...operations: string[]) =>
  operations.map((operation) => ({ resource, operation }));
const stored = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("/"));

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const files = () => getContainer().resolve<PrivateFileService>(PRIVATE_FILE_MODULE);
    const finance = () =>
      createStaff(getContainer(), api, "finance@example.com", [
        ...allow("private_file", "read", "create"),
        ...allow("refund_slip_file", "read", "create"),
      ]);
    type Staff = Awaited<ReturnType<typeof finance>>;
    const upload = (staff: Staff, query: string, body: Buffer, type = "application/octet-stream") =>
      api.post(`/admin/private-files?${query}`, body, {
        ...staff.options,
        headers: { ...staff.options.headers, "content-type": type },
      });
    const slip = () =>
      files().put({ bytes: png, purpose: "refund_slip", uploaded_by: { type: "user", id: "u" } });

    it("a slip goes in under a random name and comes out as it was, and both are in the audit log", async () => {
      const staff = await finance();
      const name = encodeURIComponent("สลิปโอนเงิน (1).png");
      const sent = await upload(staff, `purpose=refund_slip&name=${name}`, png, "text/html");
      expect(sent.status, JSON.stringify(sent.data)).toBe(201);
      expect(sent.data.file).toMatchObject({
        kind: "png",
        media_type: "image/png",
        name: "สลิปโอนเงิน (1).png",
      });
      expect(stored().at(-1)).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{32}$/);

      const { id } = sent.data.file;
      const read = await api.get(`/admin/private-files/${id}`, {
        ...staff.options,
        responseType: "arraybuffer",
      });
      expect(read.status).toBe(200);
      expect(Buffer.from(read.data)).toEqual(png);
      expect(read.headers).toMatchObject({
        "content-type": "image/png",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
        "content-security-policy": "default-src 'none'; sandbox",
      });
      expect(read.headers["content-disposition"]).toContain("%E0%B8%AA%E0%B8%A5");
      const log = await getContainer()
        .resolve<AuditService>(AUDIT_MODULE)
        .listAuditEntries({ subject_id: id }, { order: { occurred_at: "ASC" } });
      expect(log.map((entry) => [entry.act, entry.actor_id])).toEqual([
        ["private_file.uploaded", staff.userId],
        ["private_file.read", staff.userId],
      ]);
      expect((await api.get(`/static/${stored().at(-1)}`, { validateStatus: () => true })).status).toBe(404);
    });

    it("a role without the purpose neither sends nor reads, and nothing is read without a login", async () => {
      const { id } = await slip();
      const other = await createStaff(getContainer(), api, "reporter@example.com", [
        ...allow("private_file", "read", "create"),
        ...allow("income_evidence_file", "read", "create"),
      ]);
      const read = await api.get(`/admin/private-files/${id}`, other.options);
      expect([read.status, read.data.code ?? read.data.type]).toEqual([403, expect.any(String)]);
      expect((await upload(other, "purpose=refund_slip", png)).status).toBe(403);
      expect((await api.get(`/admin/private-files/${id}`, { validateStatus: () => true })).status).toBe(401);
      expect((await api.get("/admin/private-files/pfile_none", other.options)).status).toBe(404);
    });

    it("what is too large, empty, or of a kind that the purpose does not take is refused, saying what to do", async () => {
      const staff = await finance();
      const before = stored().length;
      const refused = async (query: string, body: Buffer) => {
        const answer = await upload(staff, query, body);
        return [answer.status, answer.data.code];
      };
      const large = Buffer.concat([png, Buffer.alloc(100_000)]);
      expect(await refused("purpose=refund_slip", large)).toEqual([400, "file_too_large"]);
      expect(await refused("purpose=refund_slip", Buffer.alloc(0))).toEqual([400, "file_empty"]);
      expect(await refused("purpose=refund_slip", Buffer.from("<html>,"))).toEqual([
        400,
        "file_type_refused",
      ]);
      expect(await refused("purpose=refund_slip", Buffer.from("a,b\n1,2"))).toEqual([
        400,
        "file_type_refused",
      ]);
      expect(await refused("purpose=holiday", png)).toEqual([400, "invalid_request"]);
      expect(stored()).toHaveLength(before);
    });

    it("a file is given to one thing for ever, also when two ask at once, and only within its purpose and group", async () => {
      const file = await files().put({
        bytes: png,
        purpose: "income_evidence",
        uploaded_by: { type: "member", id: "m" },
        group_id: "egrp_1",
      });
      const give = (id: string, more = {}) =>
        files().attach([file.id], { type: "income_claim", id }, { purpose: "income_evidence", ...more });
      await expect(give("c0", { group_id: "egrp_2" })).rejects.toThrow(/ไม่พบไฟล์/);
      const both = await Promise.allSettled([give("c1"), give("c2")]);
      expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
      const kept = await files().retrievePrivateFile(file.id);
      await give(kept.subject_id ?? "");
      await expect(
        files().attach(
          [file.id, "pfile_none"],
          { type: "income_claim", id: kept.subject_id ?? "" },
          { purpose: "income_evidence" },
        ),
      ).rejects.toThrow(/ไม่พบไฟล์/);
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await expect(pg.raw("update private_file set sha256 = repeat('0', 64)")).rejects.toThrow(/fixed/);
      await expect(pg.raw("update private_file set subject_id = 'x'")).rejects.toThrow(/fixed/);
      await expect(pg.raw("delete from private_file")).rejects.toThrow(/keeps its rows/);
    });

    it("a file that was changed in the store is never handed out", async () => {
      const { id } = await slip();
      const path = join(folder, stored().find((name) => readFileSync(join(folder, name)).equals(png)) ?? "");
      for (const name of stored()) writeFileSync(join(folder, name), "forged");
      expect(path).not.toBe("");
      await expect(files().read(id)).rejects.toThrow(/was changed/);
    });

    it("what nobody attached for a week is erased, and what was attached stays", async () => {
      const [loose, kept] = [await slip(), await slip()];
      await files().attach([kept.id], { type: "refund_request", id: "r" }, { purpose: "refund_slip" });
      const inEightDays = new Date(Date.now() + 8 * 86_400_000);
      await sweepPrivateFiles(getContainer(), inEightDays);
      await expect(files().read(loose.id)).rejects.toThrow(/ไม่พบไฟล์/);
      expect((await files().read(kept.id)).bytes).toEqual(png);
    });
  },
});
