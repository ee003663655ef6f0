import { done, type Outcome, refuse } from "./outcome.js";
import { isParams, type Params, type ParamValue, readFlag, readInteger } from "./params.js";

export const WEBHOOK_MODES = ["normal", "none", "twice", "delayed"] as const;
/** "before" means nothing happened at Omise; "after" means it happened and only the answer was lost. */
export const API_FAULT_MODES = [
  "timeout_before",
  "timeout_after",
  "error_500",
  "error_500_after",
  "error_502",
  "error_429",
] as const;
export const OPERATIONS = [
  "*",
  "charge.create",
  "charge.retrieve",
  "charge.list",
  "charge.update",
  "charge.capture",
  "charge.reverse",
  "charge.expire",
  "refund.create",
  "refund.list",
  "token.create",
  "source.create",
  "event.list",
] as const;

export type WebhookMode = (typeof WEBHOOK_MODES)[number];
export type ApiFaultMode = (typeof API_FAULT_MODES)[number];
export type Operation = (typeof OPERATIONS)[number];

export interface ApiFault {
  readonly operation: Operation;
  readonly mode: ApiFaultMode;
  /** How many more requests it strikes. */
  readonly count: number;
}

/** The switches, in the shape of GET and POST /__sandbox/faults. Times in milliseconds. */
export interface Faults {
  readonly webhooks: WebhookMode;
  readonly webhook_delay_ms: number;
  readonly slow_ms: number;
  /** PromptPay charges stay `pending` after expires_at, as seen at Omise. */
  readonly linger: boolean;
  readonly api: readonly ApiFault[];
}

export const NO_FAULTS: Faults = {
  webhooks: "normal",
  webhook_delay_ms: 0,
  slow_ms: 0,
  linger: false,
  api: [],
};

const KEYS = Object.keys(NO_FAULTS);

/** Applies a partial change to the switches; what is not named stays. An unknown name is refused. */
export function changeFaults(current: Faults, params: Params): Outcome<Faults> {
  const unknown = Object.keys(params).find((key) => !KEYS.includes(key));
  if (unknown) return refuse("bad_request", `unknown fault "${unknown}", known: ${KEYS.join(", ")}`);
  const webhooks = oneOf(WEBHOOK_MODES, params.webhooks ?? current.webhooks);
  if (webhooks === null) return refuse("bad_request", `webhooks must be one of ${WEBHOOK_MODES.join(", ")}`);
  const delay = readInteger(params, "webhook_delay_ms");
  if (!delay.ok) return delay;
  const slow = readInteger(params, "slow_ms");
  if (!slow.ok) return slow;
  const api = params.api === undefined ? done(current.api) : readApiFaults(params.api);
  if (!api.ok) return api;
  return done({
    webhooks,
    webhook_delay_ms: Math.max(0, delay.value ?? current.webhook_delay_ms),
    slow_ms: Math.max(0, slow.value ?? current.slow_ms),
    linger: readFlag(params, "linger", current.linger),
    api: api.value,
  });
}

/** Which fault strikes this request, and the switches after it has struck. */
export function takeApiFault(
  faults: Faults,
  operation: Operation,
): { mode: ApiFaultMode | null; faults: Faults } {
  const index = faults.api.findIndex((fault) => fault.operation === operation || fault.operation === "*");
  const hit = faults.api[index];
  if (!hit) return { mode: null, faults };
  const api = faults.api
    .map((fault, position) => (position === index ? { ...fault, count: fault.count - 1 } : fault))
    .filter((fault) => fault.count > 0);
  return { mode: hit.mode, faults: { ...faults, api } };
}

function readApiFaults(value: ParamValue): Outcome<readonly ApiFault[]> {
  const items = Array.isArray(value) ? value : value === null ? [] : [value];
  const faults: ApiFault[] = [];
  for (const item of items) {
    if (!isParams(item)) return refuse("bad_request", "api must be a list of { operation, mode, count }");
    const operation = oneOf(OPERATIONS, item.operation ?? "*");
    if (operation === null) return refuse("bad_request", `operation must be one of ${OPERATIONS.join(", ")}`);
    const mode = oneOf(API_FAULT_MODES, item.mode);
    if (mode === null) return refuse("bad_request", `mode must be one of ${API_FAULT_MODES.join(", ")}`);
    const count = readInteger(item, "count");
    if (!count.ok) return count;
    faults.push({ operation, mode, count: count.value ?? 1 });
  }
  return done(faults.filter((fault) => fault.count > 0));
}

function oneOf<T extends string>(allowed: readonly T[], value: ParamValue | undefined): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
