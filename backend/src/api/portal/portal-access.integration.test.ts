import {
  inviteResponse,
  listMembersResponse,
  portalSessionResponse,
  signInResponse,
} from "@chumchon/contracts";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMarket } from "../../../integration/market";
import { createPortalMember, memberPin } from "../../../integration/portal";
import { createStaff } from "../../../integration/staff";
import { WORLD_MODULE } from "../../modules/world/index";
import type WorldService from "../../modules/world/service";
import { createGroupsWorkflow } from "../../workflows/group/create-groups";

const any = { validateStatus: () => true };
const phone = "+66812345678";
const unknown = "+66899999999";

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let [honey, squid] = ["", ""];
    let manager: Awaited<ReturnType<typeof createPortalMember>>;
    let admin: Awaited<ReturnType<typeof createStaff>>;
    const sql = (text: string, bindings: string[] = []) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(text, bindings);
    const signIn = (who: string, secret: string, from = "203.0.113.7") =>
      api.post("/portal/session", { phone: who, secret }, { ...any, headers: { "x-client-address": from } });
    const session = (token: string) =>
      api.get("/portal/session", { ...any, headers: { "x-portal-token": token } });
    /** As if every wait had passed. */
    const waitLong = () => sql("update sign_in_try set blocked_until = null");

    beforeAll(async () => {
      const container = getContainer();
      const world: WorldService = container.resolve(WORLD_MODULE);
      await world.fix("sample");
      await createMarket(container);
      const common = { tambon_code: "210114", category: "seafood" };
      const { result } = await createGroupsWorkflow(container).run({
        input: {
          groups: [
            { ...common, handle: "honey", name: "น้ำผึ้ง" },
            { ...common, handle: "squid", name: "หมึก" },
          ],
        },
      });
      honey = result.find(({ handle }) => handle === "honey")?.id ?? "";
      squid = result.find(({ handle }) => handle === "squid")?.id ?? "";
    });

    beforeEach(async () => {
      manager = await createPortalMember(getContainer(), { groupId: honey, phone });
      admin = await createStaff(getContainer(), api, "all@example.com", "all");
    });

    describe("signing in", () => {
      it("opens the member's group, and signing out ends it on the server at once", async () => {
        const { data, status } = await signIn("081-234-5678", memberPin);
        expect(status).toBe(200);
        const { token } = signInResponse.parse(data);
        const open = portalSessionResponse.parse((await session(token)).data).session;
        expect(open).toMatchObject({
          member: { role: "manager" },
          group: { handle: "honey" },
          assisted: null,
        });
        const stored = await sql("select token_hash from portal_session");
        expect(JSON.stringify(stored.rows)).not.toContain(token);
        await api.delete("/portal/session", { ...any, headers: { "x-portal-token": token } });
        expect((await session(token)).data.code).toBe("portal_signed_out");
      });

      it("tells nobody which phones are known: same answer, same waits, same lock", async () => {
        const story = async (who: string) => {
          const answers: string[] = [];
          for (let n = 0; n < 11; n++) {
            const { status, data } = await signIn(who, "000111");
            answers.push(`${status} ${data.code} ${data.message}`);
            await waitLong();
          }
          return answers;
        };
        const known = await story(phone);
        expect(await story(unknown)).toEqual(known);
        expect(known[9]).toMatch(/^401 sign_in_refused/);
        expect((await signIn(unknown, "000111")).data.code).toMatch(/sign_in/);
      });

      it("takes the same time for an unknown phone as for a wrong PIN", async () => {
        const time = async (who: string, from: string) => {
          const start = performance.now();
          await signIn(who, "000111", from);
          return performance.now() - start;
        };
        const [known, strange]: [number[], number[]] = [[], []];
        for (let n = 0; n < 8; n++) {
          await sql("delete from sign_in_try");
          known.push(await time(phone, "203.0.113.1"));
          strange.push(await time(unknown, "203.0.113.2"));
        }
        // The quickest of each: whatever else the machine does only ever adds to a try.
        const ratio = Math.min(...known) / Math.min(...strange);
        expect(ratio).toBeGreaterThan(0.5);
        expect(ratio).toBeLessThan(2);
      });

      it("after ten wrong PINs the right one is refused too, until staff lift the lock", async () => {
        for (let n = 0; n < 10; n++) {
          await signIn(phone, "000111");
          if (n < 9) await waitLong();
        }
        const locked = await signIn(phone, memberPin);
        expect([locked.status, locked.data.code]).toEqual([429, "sign_in_locked"]);
        const list = () => api.get(`/admin/groups/${honey}/members`, admin.options);
        expect(listMembersResponse.parse((await list()).data).members).toMatchObject([{ locked: true }]);
        const path = `/admin/group-members/${manager.memberId}/access`;
        expect((await api.post(path, { act: "unlock" }, admin.options)).status).toBe(200);
        expect((await signIn(phone, memberPin)).status).toBe(200);
      });

      it("counts twenty wrong PINs at once as more than three: the rest wait", async () => {
        const begun = performance.now();
        const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(phone, "000111")));
        // The first wait is over after five seconds; on a busy machine somebody may still come then.
        const free = performance.now() - begun < 5_000 ? 3 : 4;
        expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(free);
        const waiting = answers.filter(({ data }) => data.code === "sign_in_wait");
        expect(waiting.length).toBeGreaterThanOrEqual(20 - free);
      });

      it("core's own doors let nobody try PINs or take a phone", async () => {
        for (const actor of ["member", "user", "customer", "anybody"]) {
          for (const door of ["", "/register"]) {
            const path = `/auth/${actor}/phone-pin${door}`;
            const body = { phone, secret: memberPin };
            expect((await api.post(path, body, any)).status, path).toBeGreaterThanOrEqual(400);
            const fresh = await api.post(path, { phone: unknown, secret: memberPin }, any);
            expect(fresh.status, path).toBeGreaterThanOrEqual(400);
          }
        }
      });
    });

    describe("invitations", () => {
      const invite = async (body: object, options = manager.options) =>
        api.post("/portal/invites", { name: "สมหญิง", role: "seller", phone: "0898765432", ...body }, options);
      const tokenOf = (url: string) => url.split("/").at(-1) ?? "";

      it("let one person in, once, with a PIN of their own", async () => {
        const made = await invite({});
        expect(made.status).toBe(201);
        expect(made.data.invite.qr_svg).toContain("<svg");
        const path = `/portal/invitations/${tokenOf(made.data.invite.url)}`;
        const view = inviteResponse.parse((await api.get(path, any)).data).invite;
        expect(view).toMatchObject({ phone_end: "5432", role: "seller", secret: "new" });
        const weak = await api.post(path, { secret: "123456" }, any);
        expect([weak.status, weak.data.code]).toEqual([400, "secret_weak"]);
        const twice = await Promise.all([1, 2].map(() => api.post(path, { secret: "471928" }, any)));
        expect(twice.map(({ status }) => status).sort()).toEqual([200, 404]);
        expect((await signIn("0898765432", "471928")).status).toBe(200);
        expect((await api.get(path, any)).data.code).toBe("invite_not_usable");
      });

      it("end when they expire or are taken back", async () => {
        const first = (await invite({})).data.invite;
        await sql("update member_invite set expires_at = now() - interval '1 second'");
        expect((await api.get(`/portal/invitations/${tokenOf(first.url)}`, any)).status).toBe(404);
        const second = (await invite({})).data.invite;
        await api.post(`/portal/invites/${second.id}/revoke`, {}, manager.options);
        const late = await api.post(`/portal/invitations/${tokenOf(second.url)}`, { secret: "471928" }, any);
        expect([late.status, late.data.code]).toEqual([404, "invite_not_usable"]);
      });

      it("of a second group ask for the PIN that the phone has, and then the member goes from group to group", async () => {
        const other = await createPortalMember(getContainer(), { groupId: squid, phone: "+66898765432" });
        const { url } = (await invite({ role: "viewer" })).data.invite;
        const path = `/portal/invitations/${tokenOf(url)}`;
        expect((await api.get(path, any)).data.invite.secret).toBe("known");
        expect((await api.post(path, { secret: "471928" }, any)).status).toBe(401);
        expect((await api.post(path, { secret: memberPin }, any)).status).toBe(200);
        const move = (group_id: string) => api.post("/portal/session/group", { group_id }, other.options);
        expect((await move(honey)).status).toBe(200);
        const { session: now } = (await session(other.token)).data;
        expect([now.group.handle, now.member.role]).toEqual(["honey", "viewer"]);
        expect((await move("egrp_nobody")).status).toBe(404);
      });

      it("with a new PIN are for staff only, and sign the old phone out", async () => {
        expect((await invite({ new_secret: true, phone })).status).toBe(403);
        const body = { name: "สมชาย", phone, role: "manager", new_secret: true };
        const made = await api.post(`/admin/groups/${honey}/invites`, body, admin.options);
        expect(made.status).toBe(201);
        const path = `/portal/invitations/${tokenOf(made.data.invite.url)}`;
        expect((await api.post(path, { secret: "471928" }, any)).status).toBe(200);
        expect((await session(manager.token)).status).toBe(401);
        expect((await signIn(phone, memberPin)).status).toBe(401);
        expect((await signIn(phone, "471928")).status).toBe(200);
      });
    });

    describe("a lost phone", () => {
      it("is signed out by a manager of the group, never by another group's", async () => {
        const seller = await createPortalMember(getContainer(), {
          groupId: honey,
          phone: "+66811111112",
          role: "seller",
        });
        const stranger = await createPortalMember(getContainer(), { groupId: squid, phone: "+66811111113" });
        const path = `/portal/members/${seller.memberId}/sign-out`;
        expect((await api.post(path, {}, stranger.options)).status).toBe(404);
        expect((await session(seller.token)).status).toBe(200);
        expect((await api.post(path, {}, manager.options)).status).toBe(200);
        expect((await session(seller.token)).status).toBe(401);
        const last = await api.post(`/portal/members/${manager.memberId}/remove`, {}, manager.options);
        expect([last.status, last.data.code]).toEqual([409, "last_manager"]);
      });

      it("or a role is a manager's to change, and of two who demote each other one stays manager", async () => {
        const second = await createPortalMember(getContainer(), { groupId: honey, phone: "+66811111114" });
        const demote = (by: typeof second, whom: { memberId: string }) =>
          api.post(`/portal/members/${whom.memberId}/role`, { role: "seller" }, by.options);
        const answers = await Promise.all([demote(manager, second), demote(second, manager)]);
        const refused = answers.filter(({ status }) => status !== 200);
        expect(refused.map(({ status }) => status)).toHaveLength(1);
        // Refused as the last manager, or because the role had changed before the second request was let in.
        expect([409, 403]).toContain(refused[0]?.status);
        const { rows } = await sql(
          "select member_id from group_membership where role = 'manager' and group_id = ? and ended_at is null",
          [honey],
        );
        expect(rows).toHaveLength(1);
      });

      it("is cut off by staff everywhere, and let in again", async () => {
        const path = `/admin/group-members/${manager.memberId}/access`;
        await api.post(path, { act: "cut_off" }, admin.options);
        expect((await session(manager.token)).status).toBe(401);
        expect((await signIn(phone, memberPin)).status).toBe(401);
        await api.post(path, { act: "restore" }, admin.options);
        expect((await signIn(phone, memberPin)).status).toBe(200);
      });
    });

    it("staff who help are seen, and may not let people in", async () => {
      const path = `/admin/groups/${honey}/assist`;
      const opened = await api.post(path, { reason: "โทรมาขอให้ช่วยแก้สต็อก" }, admin.options);
      expect(opened.status).toBe(201);
      const token = opened.data.url.split("#")[1];
      const { session: now } = (await session(token)).data;
      expect(now).toMatchObject({ member: null, assisted: { reason: "โทรมาขอให้ช่วยแก้สต็อก" } });
      const members = await api.get("/portal/members", { ...any, headers: { "x-portal-token": token } });
      expect(members.status).toBe(403);
      const acting = { ...any, headers: { "x-portal-token": token } };
      await api.post("/portal/alert-addresses", { channel: "email", address: "honey@example.com" }, acting);
      const { acts } = (await api.get("/portal/acts", manager.options)).data;
      expect(acts.map(({ act, reason }: { act: string; reason: string }) => [act, reason])).toEqual([
        ["alerts.manage", "โทรมาขอให้ช่วยแก้สต็อก"],
        ["started", "โทรมาขอให้ช่วยแก้สต็อก"],
      ]);
      const nobody = await createStaff(getContainer(), api, "reader@example.com", []);
      expect((await api.post(path, { reason: "ไม่มีสิทธิ์" }, nobody.options)).status).toBe(403);
    });
  },
});
