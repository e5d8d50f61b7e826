// The frame of every page: skip link, masthead with menus, main part, footer.
import { element, link, type Child } from "./dom";
import type { MenuItem } from "./generated/masthead";
import type { Newsroom } from "./newsroom";
import { staffDoor } from "./staff";

export interface Page {
  title: string;
  description: string | null;
  /** Where readers have it, wherever this front end runs. */
  url: string | null;
  /** Where the page stands in another language. */
  translations: Map<string, string>;
  isStaff: boolean;
  topBar: Child;
  notice: Child;
  main: Child;
  rail: Child;
  below: Child[];
}

export function showPage(page: Page, newsroom: Newsroom): void {
  const { site, language, speech } = newsroom;
  document.documentElement.lang = language;
  document.title = page.title === site.name ? site.name : `${page.title} · ${site.name}`;
  tell("meta", { name: "description", content: page.description });
  tell("link", { rel: "canonical", href: page.url });
  document.body.replaceChildren(
    element("a", { class: "skip", href: "#content" }, speech.words.skip),
    ...[page.topBar].filter((part) => part instanceof Node),
    masthead(page, newsroom),
    element(
      "main",
      { id: "content", tabindex: -1, class: "page" },
      page.notice,
      element("div", { class: "columns" }, element("div", {}, page.main), element("aside", { "aria-label": speech.words.latest }, page.rail)),
      ...page.below,
    ),
    footer(page, newsroom),
  );
}

function tell(name: "meta" | "link", attributes: Record<string, string | null>): void {
  if (Object.values(attributes).every((value) => value !== null)) {
    document.head.append(element(name, attributes));
  }
}

function masthead({ translations }: Page, newsroom: Newsroom): HTMLElement {
  const { site, speech, language } = newsroom;
  const others = site.languages.filter((other) => other !== language);
  return element(
    "header",
    { class: "masthead page" },
    element(
      "div",
      { class: "nameplate" },
      element("a", { class: "name", href: newsroom.home, rel: "home" }, site.name),
      element("p", { class: "today" }, speech.today()),
      ...others.map((other) =>
        link(translations.get(other) ?? `/${other}`, { class: "language", lang: other, hreflang: other }, speech.languageName(other)),
      ),
    ),
    element("nav", { "aria-label": speech.words.menu }, menu(site.menus["main"] ?? [], newsroom, false)),
  );
}

function menu(items: MenuItem[], newsroom: Newsroom, isDeep: boolean): HTMLElement {
  return element(
    "ul",
    {},
    ...items.map(({ label, url, items: inner }) =>
      element(
        "li",
        {},
        link(url && newsroom.here(url), {}, label),
        isDeep && inner.length > 0 && menu(inner.map((child) => ({ ...child, items: [] })), newsroom, true),
      ),
    ),
  );
}

function footer({ isStaff }: Page, newsroom: Newsroom): HTMLElement {
  const { site, speech } = newsroom;
  return element(
    "footer",
    {},
    element(
      "div",
      { class: "page" },
      element("nav", { class: "all", "aria-label": speech.words.allSections }, menu(site.menus["main"] ?? [], newsroom, true)),
      element("nav", { class: "small", "aria-label": speech.words.about }, menu(site.menus["footer"] ?? [], newsroom, false)),
      element("ul", { class: "small" }, ...site.profiles.map(({ label, url }) => element("li", {}, link(url, {}, label)))),
      element("p", { class: "imprint" }, site.postalAddress ?? site.publisher),
      staffDoor(isStaff, newsroom),
    ),
  );
}
