import { isoSecond } from "../domain/iso-second.js";

export function presentAccount(webhookUrl: string | null, createdAtMs: number): object {
  return {
    object: "account",
    id: "account_test_0000000000000000000",
    team: "acct_0000000000000000000",
    livemode: false,
    location: "/account",
    country: "TH",
    currency: "THB",
    email: "sandbox@example.com",
    created_at: isoSecond(createdAtMs),
    supported_currencies: ["THB"],
    api_version: "2019-05-29",
    auto_activate_recipients: false,
    chain_enabled: false,
    zero_interest_installments: false,
    chain_return_uri: null,
    webhook_uri: webhookUrl,
    metadata_export_keys: { charge: [], transfer: [], refund: [], dispute: [] },
    chaining_allowed: true,
    last_updated_api_version: "2025-01-13",
    transfer_config: {
      min_transfer_amount: "30.00",
      max_transfer_amount: "1000000000.00",
      same_bank_max_transfer_amount: "1000000000.00",
      is_payout_enabled: false,
      fee: "30.00",
      provider: "",
      merchant_id: "SANDBOX",
      transfer_service_availability: null,
      max_active_realtime_transfer_schedules: null,
    },
  };
}
