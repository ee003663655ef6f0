import {
  claimResponse,
  type IncomeClaimDto,
  listClaimsResponse,
  verifyClaimsResponse,
} from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, describe, expect, it } from "vitest";
import { createMarket } from "../../../../integration/market";
import { createStaff } from "../../../../integration/staff";
import { AUDIT_MODULE } from "../../../modules/audit/index";
import type AuditService from "../../../modules/audit/service";
import { REVENUE_MODULE } from "../../../modules/revenue/index";
import type RevenueService from "../../../modules/revenue/service";
import { WORLD_MODULE } from "../../../modules/world/index";
import type WorldService from "../../../modules/world/service";
import { createGroupsWorkflow } from "../../../workflows/group/create-groups";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const policiesOf = (...names: string[]) =>
  names.map((name) => {
    const [resource = "", operation = ""] = name.split(":");
    return { resource, operation };
  });

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    type Staff = Awaited<ReturnType<typeof createStaff>>;
    let claimer: Staff;
    let verifier: Staff;
    let groupId = "";
    let joinedLater = "";
    let keys = 0;

    beforeAll(async () => {
      const container = getContainer();
      const world: WorldService = container.resolve(WORLD_MODULE);
      await world.fix("sample");
      await createMarket(container);
      const { result } = await createGroupsWorkflow(container).run({
        input: {
          groups: [
            {
              handle: "honey",
              name: "น้ำผึ้งเขาชะเมา",
              tambon_code: "210801",
              category: "beverage",
              joined_on: "2018-06-14",
            },
            {
              handle: "squid",
              name: "ครัวเลใบจาก",
              tambon_code: "210114",
              category: "seafood",
              joined_on: "2024-06-14",
            },
          ],
        },
      });
      [groupId, joinedLater] = [result[0]?.id ?? "", result[1]?.id ?? ""];
      const files = [
        "private_file:create",
        "private_file:read",
        "income_evidence_file:create",
        "income_evidence_file:read",
      ];
      claimer = await createStaff(
        container,
        api,
        "claimer@example.com",
        policiesOf("income_claim:read", "income_claim:create", ...files),
      );
      verifier = await createStaff(
        container,
        api,
        "verifier@example.com",
        policiesOf("income_claim:read", "income_claim:create", "income_claim:update", ...files),
      );
    });

    const revenue = (): RevenueService => getContainer().resolve(REVENUE_MODULE);
    const total = async () => (await revenue().cumulativeByGroup([groupId])).get(groupId) ?? 0;

    async function upload(staff = claimer): Promise<string> {
      const { data, status } = await api.post(
        "/admin/private-files?purpose=income_evidence&name=slip.png",
        png,
        {
          ...staff.options,
          headers: { ...staff.options.headers, "content-type": "application/octet-stream" },
        },
      );
      expect(status, JSON.stringify(data)).toBe(201);
      return data.file.id;
    }

    const body = (over: object = {}) => ({
      group_id: groupId,
      channel: "fair",
      category: "beverage",
      sold_on: "2024-03-01",
      amount_satang: 123_450,
      request_key: `key-of-test-${++keys}`,
      ...over,
    });

    async function claim(over: object = {}, staff = claimer): Promise<IncomeClaimDto> {
      const sent = body({ submit: true, evidence: [await upload(staff)], ...over });
      const { data, status } = await api.post("/admin/income-claims", sent, staff.options);
      expect(status, JSON.stringify(data)).toBe(201);
      return claimResponse.parse(data).claim;
    }

    const act = async (staff: Staff, { id, version }: IncomeClaimDto, verb: string, more: object = {}) => {
      const { status, data } = await api.post(
        `/admin/income-claims/${id}/${verb}`,
        { version, ...more },
        staff.options,
      );
      return { status, code: data.code as string | undefined, claim: data.claim as IncomeClaimDto };
    };

    describe("a claim", () => {
      it("counts as income when a second person has verified it, is never in the figure before, and its evidence can be read", async () => {
        const before = await total();
        const made = await claim();
        expect(made).toMatchObject({
          status: "submitted",
          is_own: true,
          is_sample: true,
          evidence: [{ name: "slip.png" }],
        });
        expect(await total()).toBe(before);
        expect((await act(claimer, made, "verify")).status, "the role does not verify").toBe(403);
        const verified = await act(verifier, made, "verify");
        expect(verified).toMatchObject({
          status: 200,
          claim: { status: "verified", decided_by: { id: verifier.userId } },
        });
        expect(await total()).toBe(before + 123_450);
        const { entries } = await revenue().entries({ groupId, limit: 1, offset: 0 });
        expect(entries).toMatchObject([
          { source: "claim", effectiveOn: "2024-03-01", amountSatang: 123_450 },
        ]);
        const file = await api.get(`/admin/private-files/${made.evidence[0]?.file_id}`, {
          ...verifier.options,
          responseType: "arraybuffer",
        });
        expect(Buffer.from(file.data).equals(png)).toBe(true);
      });

      it("is not verified by whoever claimed, edited or submitted it", async () => {
        const own = await claim({}, verifier);
        expect(await act(verifier, own, "verify")).toMatchObject({ status: 400, code: "claim_own" });
        expect(await act(verifier, own, "reject", { reason: "ไม่ใช่" })).toMatchObject({
          status: 400,
          code: "claim_own",
        });
        const others = await claim();
        const edited = await api.post(
          `/admin/income-claims/${others.id}`,
          { version: 1, note: "แก้แล้ว" },
          verifier.options,
        );
        expect(edited.data.claim).toMatchObject({
          note: "แก้แล้ว",
          version: 2,
          amount_satang: 123_450,
          is_own: true,
        });
        expect(await act(verifier, edited.data.claim, "verify")).toMatchObject({ code: "claim_own" });
      });

      it("that was edited after the verifier opened it is not decided, and two who approve at once post once", async () => {
        const made = await claim();
        const second = await createStaff(
          getContainer(),
          api,
          "second@example.com",
          policiesOf("income_claim:update"),
        );
        await api.post(
          `/admin/income-claims/${made.id}`,
          { version: 1, amount_satang: 999 },
          claimer.options,
        );
        expect(await act(verifier, made, "verify")).toMatchObject({ status: 400, code: "claim_changed" });
        const before = await total();
        const now = { ...made, version: 2 };
        const both = await Promise.all([act(verifier, now, "verify"), act(second, now, "verify")]);
        expect(both.map(({ status, code }) => [status, code]).sort()).toEqual([
          [200, undefined],
          [400, "claim_decided"],
        ]);
        expect(await total()).toBe(before + 999);
      });

      it("comes back rejected with the reason, is mended, submitted and verified", async () => {
        const made = await claim();
        expect((await act(verifier, made, "reject", { reason: " " })).status).toBe(400);
        const rejected = await act(verifier, made, "reject", { reason: "รูปไม่ชัด" });
        expect(rejected.claim).toMatchObject({ status: "rejected", reason: "รูปไม่ชัด" });
        const mended = await api.post(
          `/admin/income-claims/${made.id}`,
          { version: 2, evidence: [await upload()] },
          claimer.options,
        );
        expect(mended.data.claim).toMatchObject({ status: "draft", version: 3 });
        const again = await act(claimer, mended.data.claim, "submit");
        expect(again.claim).toMatchObject({ status: "submitted", reason: null, decided_by: null });
        expect((await act(verifier, again.claim, "verify")).status).toBe(200);
      });

      it("sent twice by the same form is one claim", async () => {
        const sent = body({ evidence: [await upload()], submit: true });
        const [first, second] = await Promise.all(
          [1, 2].map(() => api.post("/admin/income-claims", sent, claimer.options)),
        );
        expect([first?.status, second?.status]).toEqual([201, 201]);
        expect(first?.data.claim.id).toBe(second?.data.claim.id);
        const other = await api.post("/admin/income-claims", { ...sent, amount_satang: 5 }, claimer.options);
        expect([other.status, other.data.code]).toEqual([400, "claim_key_reused"]);
      });

      it("names what is wrong with it, and nothing is written", async () => {
        const evidence = [await upload()];
        const list = async () => (await api.get("/admin/income-claims?limit=1", claimer.options)).data.count;
        const before = await list();
        const tomorrow = toBangkokDate(new Date(Date.now() + 86_400_000));
        const cases: [object, number, string][] = [
          [{ amount_satang: 0 }, 400, "amount_satang"],
          [{ amount_satang: -5 }, 400, "amount_satang"],
          [{ amount_satang: 10.5 }, 400, "amount_satang"],
          [{ amount_satang: 10_000_000_001 }, 400, "amount_satang"],
          [{ channel: "web" }, 400, "channel"],
          [{ sold_on: "2567-02-30" }, 400, "sold_on"],
          [{ sold_on: "3000-01-01" }, 400, "claim_in_future"],
          [{ sold_on: tomorrow }, 400, "claim_in_future"],
          [{ sold_on: "2018-06-13" }, 400, "claim_before_joining"],
          [{ group_id: joinedLater, sold_on: "2024-06-13" }, 400, "claim_before_joining"],
          [{ group_id: "grp_nobody" }, 400, "claim_group_unknown"],
          [{ evidence: [] }, 400, "claim_evidence_missing"],
          [{ evidence: ["pfile_nothing"] }, 400, "claim_file_unknown"],
          [{ status: "verified" }, 400, "status"],
          [{ note: "ก".repeat(2001) }, 400, "note"],
        ];
        for (const [over, status, named] of cases) {
          const { data, ...answer } = await api.post(
            "/admin/income-claims",
            body({ submit: true, evidence, ...over }),
            claimer.options,
          );
          expect(
            [answer.status, data.fields ? Object.keys(data.fields)[0] : data.code],
            JSON.stringify(over),
          ).toEqual([status, named]);
        }
        expect(await list()).toBe(before);
      });

      it("can't borrow the evidence of another claim", async () => {
        const first = await claim();
        const borrowed = body({ submit: true, evidence: [first.evidence[0]?.file_id] });
        expect((await api.post("/admin/income-claims", borrowed, claimer.options)).status).toBe(404);
      });
    });

    describe("a verified claim", () => {
      it("is corrected by another one: the figure changes at once when a second person verifies, dated as each sale", async () => {
        const made = await claim({ amount_satang: 500_000, sold_on: "2023-12-31" });
        await act(verifier, made, "verify");
        const before = await total();
        const correction = body({
          amount_satang: 50_000,
          sold_on: "2024-01-01",
          note: "พิมพ์ศูนย์เกิน",
          submit: true,
          evidence: made.evidence.map((file) => file.file_id),
        });
        const { data, status } = await api.post(
          `/admin/income-claims/${made.id}/correct`,
          correction,
          claimer.options,
        );
        expect(status, JSON.stringify(data)).toBe(201);
        const twice = await api.post(
          `/admin/income-claims/${made.id}/correct`,
          { ...correction, request_key: "another-key" },
          claimer.options,
        );
        expect([twice.status, twice.data.code]).toEqual([400, "claim_correction_open"]);
        expect(await total()).toBe(before);
        expect((await act(verifier, data.claim, "verify")).status).toBe(200);
        expect(await total()).toBe(before - 450_000);
        const years = Object.fromEntries(
          (await revenue().byYear(groupId)).map((year) => [year.beYear, year.satang]),
        );
        expect(years[2566] ?? 0).toBe(0);
        const first = await api.get(`/admin/income-claims/${made.id}`, claimer.options);
        expect(first.data.claim.status).toBe("withdrawn");
      });

      it("is withdrawn by a reversal on the day of the sale, and withdrawing twice changes nothing", async () => {
        const before = await total();
        const made = await claim({ sold_on: "2022-09-30" });
        await act(verifier, made, "verify");
        const withdrawn = await act(verifier, made, "withdraw", { reason: "ลูกค้ายกเลิก" });
        expect(withdrawn).toMatchObject({ status: 200, claim: { status: "withdrawn", reason: "ลูกค้ายกเลิก" } });
        expect((await act(verifier, made, "withdraw", { reason: "ลูกค้ายกเลิก" })).status).toBe(200);
        expect(await total()).toBe(before);
        const { entries } = await revenue().entries({
          groupId,
          from: "2022-09-30",
          to: "2022-09-30",
          limit: 9,
          offset: 0,
        });
        expect(entries.map((entry) => [entry.kind, entry.amountSatang]).sort()).toEqual([
          ["reversal", -123_450],
          ["sale", 123_450],
        ]);
        expect(await revenue().recount()).toEqual([]);
      });
    });

    it("the queue shows what the reader may decide, and several are verified in one go, each by itself", async () => {
      const [one, two] = [await claim(), await claim()];
      const own = await claim({}, verifier);
      const queue = listClaimsResponse.parse(
        (await api.get("/admin/income-claims?mine_to_verify=true&limit=100", verifier.options)).data,
      );
      const ids = queue.claims.map((each) => each.id);
      expect([ids.includes(one.id), ids.includes(two.id), ids.includes(own.id)]).toEqual([true, true, false]);
      expect(queue.claims.find((each) => each.id === two.id)?.similar).toBeGreaterThan(0);
      const sent = { claims: [one, own, two].map(({ id, version }) => ({ id, version })) };
      const { data } = await api.post("/admin/income-claim-verifications", sent, verifier.options);
      expect(verifyClaimsResponse.parse(data).results.map((each) => each.code)).toEqual([
        null,
        "claim_own",
        null,
      ]);
    });

    it("every act is in the audit log with who did it, for which group, and what changed", async () => {
      const made = await claim();
      await act(verifier, made, "reject", { reason: "ยอดไม่ตรงกับสลิป" });
      const audit: AuditService = getContainer().resolve(AUDIT_MODULE);
      const acts = await audit.listAuditEntries(
        { subject_type: "income_claim", subject_id: made.id },
        { order: { id: "ASC" } },
      );
      expect(acts).toMatchObject([
        {
          act: "income_claim.created",
          actor_id: claimer.userId,
          on_behalf_of: groupId,
          before: null,
          after: { amount_satang: 123_450 },
        },
        {
          act: "income_claim.rejected",
          actor_id: verifier.userId,
          before: { status: "submitted" },
          after: { status: "rejected" },
          note: "ยอดไม่ตรงกับสลิป",
        },
      ]);
    });
  },
});
