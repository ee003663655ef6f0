export { createSandbox, type FaultChange, type OmiseSandbox, type RunningSandbox } from "./create-sandbox.js";
export type { ThreeDsMode } from "./domain/new-charge.js";
export { promptPayPayload } from "./domain/promptpay-payload.js";
export { TEST_CARDS, type TestCard } from "./domain/test-cards.js";
export { signWebhook } from "./engine/sign-webhook.js";
export type { SandboxOptions } from "./options.js";
