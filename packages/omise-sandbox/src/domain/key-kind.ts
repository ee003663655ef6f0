export const TEST_KEY = { public: /^pkey_test_\w+$/, secret: /^skey_test_\w+$/ } as const;

/** True for pkey_… and skey_… without "test": keys that move real money. */
export function isLiveKey(key: string): boolean {
  return /^[ps]key_(?!test_)/.test(key);
}
