// What campaigns need to know of a reader. It stays in the reader's browser, and tells nobody who that is.
import type { ReaderPastDraft } from "./generated/masthead";

const PAST = "masthead.past";
const COHORT = "masthead.cohort";

/** One of a hundred groups of readers, so that each reader keeps seeing the same variant. */
export function cohort(): string {
  const kept = localStorage.getItem(COHORT) ?? String(Math.floor(Math.random() * 100));
  localStorage.setItem(COHORT, kept);
  return kept;
}

export function past(): ReaderPastDraft[] {
  return JSON.parse(localStorage.getItem(PAST) ?? "[]") as ReaderPastDraft[];
}

export function dismiss(campaignId: string): void {
  const others = past().filter((one) => one.campaignId !== campaignId);
  localStorage.setItem(PAST, JSON.stringify([...others, { campaignId, dismissedAt: new Date().toISOString() }]));
}
