// The site as one page speaks of it: in one language, its addresses leading to this front end, wherever that runs.
import type { Site } from "./generated/masthead";
import type { Speech } from "./speech";

const LANGUAGE = /^\/([a-z]{2,3}(?:-[a-z]{4})?(?:-[a-z]{2})?)(?:\/|$)/i;

/** The language that an address begins with, or says it wants. */
export function languageOf(address: URL | Location): string | undefined {
  return LANGUAGE.exec(address.pathname)?.[1] ?? new URLSearchParams(address.search).get("language") ?? undefined;
}

export class Newsroom {
  constructor(
    readonly site: Site,
    readonly speech: Speech,
  ) {}

  get language(): string {
    return this.speech.language;
  }

  /** The language that a reader gets who asks for none. */
  get firstLanguage(): string {
    return this.site.languages[0] ?? this.language;
  }

  get home(): string {
    return `/${this.language}`;
  }

  /** Where a link of Masthead's leads; an address that tells no language keeps the reader's. */
  here(url: string): string {
    const address = URL.parse(url);
    if (!address || address.origin !== URL.parse(this.site.urlTemplates.article)?.origin) {
      return url;
    }
    if (this.language !== this.firstLanguage && !languageOf(address)) {
      address.searchParams.set("language", this.language);
    }
    return address.pathname + address.search + address.hash;
  }
}
