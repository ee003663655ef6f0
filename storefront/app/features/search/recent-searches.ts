const KEY = "recent-searches";
const MOST = 6;

/** What was searched for on this device; it never leaves it. A browser that keeps nothing has none. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(q: string): void {
  const typed = q.trim();
  if (typed === "") return;
  keep([typed, ...recentSearches().filter((each) => each !== typed)].slice(0, MOST));
}

export function forgetSearches(): void {
  keep([]);
}

function keep(searches: string[]): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Storage is full or forbidden: then nothing is remembered, which harms nobody.
  }
}
