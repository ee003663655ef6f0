import {
  certificatePhotoResponse,
  MAX_PHOTO_BYTES,
  pictureResponse,
  portalProductResponse,
  type SaleFact,
  saleFacts,
} from "@chumchon/contracts";
import { json } from "@remix-run/node";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalFault } from "~/features/portal/portal-fault.server";
import { BackendError } from "~/lib/backend-error.server";
import { type Lang, localPath } from "~/lib/i18n/lang";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { commitPortalCookie, getPortalCookie, leavePortalNotice } from "~/lib/session.server";
import type { GoodsFaults, GoodsReply, GoodsValues } from "./goods-view";
import { checkGoodsForm, readGoodsForm } from "./read-goods-form.server";

/** A large photo is drawn in a few seconds on the server. */
const PHOTO_TIMEOUT_MS = 18_000;

/**
 * Takes a form of goods: photos first, so that they stay when something else is wrong. Asked by a script for one photo,
 * it answers with that.
 * @param id null for goods that are new
 */
export async function saveGoods(request: Request, lang: Lang, id: string | null): Promise<Response> {
  const form = await request.formData();
  const values = readGoodsForm(form);
  const faults: GoodsFaults = {};
  await takePhotos(request, form, values, faults);
  const intent = String(form.get("intent") ?? "keep");
  if (intent === "picture") {
    const picture = values.pictures.at(-1);
    const isNew = picture !== undefined && faults.photo === undefined;
    return reply({ values, faults, missing: [], ...(isNew ? { picture } : {}) }, faults.photo ? 400 : 200);
  }
  const checked = checkGoodsForm(values, intent === "send");
  Object.assign(faults, checked.faults);
  if (Object.keys(faults).length > 0) return reply({ values, faults, missing: [] }, 400);
  const key = String(form.get("request_key") ?? "").slice(0, 64);
  try {
    const path: `/portal/${string}` = id === null ? "/portal/products" : `/portal/products/${id}`;
    const more = id === null ? { stock: checked.stock, request_key: key } : {};
    const { product } = await callPortal(request, portalProductResponse, path, {
      method: "POST",
      body: { ...checked.body, ...more },
    });
    const isAsked = product.state === "waiting" || product.state === "changed";
    const cookie = await getPortalCookie(request);
    leavePortalNotice(cookie, {
      key: intent === "send" && isAsked ? "goods.sent" : "goods.kept",
      tone: "good",
    });
    const page = localPath(lang, `/portal/products/${product.id}`);
    return safeRedirect(page, "/portal/products", await commitPortalCookie(cookie));
  } catch (error) {
    const { key: fault } = portalFault(error);
    return reply({ values, faults: { form: fault }, missing: missingOf(error) }, 400);
  }
}

const reply = (answer: GoodsReply, status: number) => json(answer, { status });

function missingOf(error: unknown): SaleFact[] {
  if (!(error instanceof BackendError)) return [];
  return saleFacts.filter((fact) => fact in error.fields);
}

/** Every photo of the form goes to the backend, which draws it anew. */
async function takePhotos(
  request: Request,
  form: FormData,
  values: GoodsValues,
  faults: GoodsFaults,
): Promise<void> {
  for (const file of form.getAll("photo").filter(isPhoto)) {
    if (file.size > MAX_PHOTO_BYTES) {
      faults.photo = "portalError.photo_too_large";
      continue;
    }
    try {
      const { picture } = await callPortal(request, pictureResponse, "/portal/pictures", {
        method: "POST",
        file,
        timeoutMs: PHOTO_TIMEOUT_MS,
      });
      values.pictures.push(picture.path);
    } catch (error) {
      faults.photo = portalFault(error).key;
    }
  }
  let row = -1;
  for (let index = 0; form.has(`kind.${index}`); index++) {
    if (form.get(`kind.${index}`) === "" || form.has(`removeCertificate.${index}`)) continue;
    row += 1;
    const file = form.get(`certificatePhoto.${index}`);
    const certificate = values.certificates[row];
    if (!certificate || !isPhoto(file)) continue;
    if (file.size > MAX_PHOTO_BYTES) {
      faults[`certificatePhoto.${row}`] = "portalError.photo_too_large";
      continue;
    }
    try {
      const { photo } = await callPortal(request, certificatePhotoResponse, "/portal/certificate-photos", {
        method: "POST",
        file,
        timeoutMs: PHOTO_TIMEOUT_MS,
      });
      certificate.photoId = photo.id;
    } catch (error) {
      faults[`certificatePhoto.${row}`] = portalFault(error).key;
    }
  }
}

const isPhoto = (value: FormDataEntryValue | null): value is File => value instanceof File && value.size > 0;
