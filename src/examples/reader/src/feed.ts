// Cards of articles, and lists of them.
import { element, link } from "./dom";
import type { ArticleCard, Collection } from "./generated/masthead";
import type { Newsroom } from "./newsroom";
import { picture } from "./picture";

/** `wide` has its picture beside the text, `tall` above it, and `line` has none. */
export type Look = "wide" | "tall" | "line";

const SIZES = { wide: "8rem", tall: "(min-width: 60rem) 20rem, (min-width: 36rem) 50vw, 100vw" };

export function card(article: ArticleCard, newsroom: Newsroom, look: Look, heading: "h2" | "h3" = "h3"): HTMLElement {
  const { speech } = newsroom;
  const hero = look === "line" ? null : article.hero;
  return element(
    "article",
    { class: `card ${look}`, lang: article.language === newsroom.language ? null : article.language },
    hero && picture(hero.media, look === "line" ? "" : SIZES[look], ""),
    element(
      "div",
      {},
      (article.kicker ?? article.section) && element("p", { class: "kicker" }, article.kicker ?? article.section?.name),
      element(heading, {}, link(newsroom.here(article.url), {}, (look === "line" && article.shortHeadline) || article.headline)),
      look !== "line" && element("p", { class: "excerpt" }, article.standfirst ?? article.excerpt),
      element(
        "p",
        { class: "when" },
        element("time", { datetime: article.publishedAt }, speech.shortDate(article.publishedAt)),
        article.visibility !== "public" && element("span", { class: "for-members" }, speech.words.members),
      ),
    ),
  );
}

/** A collection of articles under its title. */
export function list(collection: Collection, newsroom: Newsroom, look: Look): HTMLElement {
  const id = `list-${collection.slug}`;
  return element(
    "section",
    { class: `list ${look}s`, "aria-labelledby": id },
    element("h2", { id }, link(newsroom.here(collection.url), {}, collection.title)),
    element("ul", {}, ...collection.articles.map((article) => element("li", {}, card(article, newsroom, look)))),
  );
}
