// An article, published or a draft.
import { show, sound } from "./blocks";
import type { Campaigns } from "./campaign";
import { element, link } from "./dom";
import { card } from "./feed";
import type { Article, ArticlePreview, Byline, Correction, Narration } from "./generated/masthead";
import type { Newsroom } from "./newsroom";
import { figure } from "./picture";
import { editLink } from "./staff";

/** A draft may lack what an article has. */
export type Story = Article | ArticlePreview;

export function story(article: Story, newsroom: Newsroom, inArticle: Campaigns["inArticle"], isStaff: boolean): HTMLElement {
  return element(
    "article",
    { class: "story", lang: article.language },
    heading(article, newsroom, isStaff),
    article.hero && figure(article.hero, "(min-width: 60rem) 46rem, 100vw", { class: "hero" }),
    article.audio && narration(article.audio, newsroom),
    element("div", { class: "body" }, ...body(article, newsroom, inArticle)),
    article.corrections.length > 0 && corrections(article.corrections, newsroom),
    article.relatedArticles.length > 0 && related(article, newsroom),
  );
}

function heading(article: Story, newsroom: Newsroom, isStaff: boolean): HTMLElement {
  const { speech } = newsroom;
  const { section, updatedAt } = article;
  return element(
    "header",
    {},
    element(
      "p",
      { class: "kicker" },
      section && link(newsroom.here(section.url), {}, section.name),
      article.kicker !== section?.name && element("span", {}, article.kicker),
    ),
    element("h1", {}, article.headline),
    article.standfirst && element("p", { class: "standfirst" }, article.standfirst),
    element("p", { class: "bylines" }, ...bylines(article.bylines, newsroom)),
    element(
      "p",
      { class: "when" },
      article.publishedAt && element("time", { datetime: article.publishedAt }, speech.date(article.publishedAt)),
      updatedAt && element("span", {}, `${speech.words.updated} `, element("time", { datetime: updatedAt }, speech.date(updatedAt))),
      element("span", {}, speech.words.minutes(article.readingMinutes)),
      isStaff && editLink(article.id, newsroom),
    ),
  );
}

/** Who wrote it first; then who did what else, each role once. */
function bylines(all: Byline[], newsroom: Newsroom): (Node | string)[] {
  const { words } = newsroom.speech;
  const intro: Record<string, string> = { author: words.by, photographer: words.photographer, translator: words.translator, editor: words.editor };
  return [...Map.groupBy(all, ({ role }) => role)].map(([role, some]) => {
    const names = some.map(({ author, guest }) =>
      author ? link(newsroom.here(author.url), {}, author.name) : element("span", {}, guest),
    );
    return element("span", {}, intro[role] && `${intro[role]} `, ...newsroom.speech.list(names));
  });
}

/** A voice that nobody has is named as such, always. */
function narration({ media, provenance, disclosure, stale }: Narration, newsroom: Newsroom): HTMLElement {
  const { words } = newsroom.speech;
  const label = disclosure[newsroom.language] ?? Object.values(disclosure)[0];
  return element(
    "figure",
    { class: "narration" },
    sound(media, words.listen),
    element(
      "figcaption",
      {},
      provenance !== "human" && element("strong", { class: "synthetic" }, words.synthetic),
      label,
      stale && ` ${words.stale}`,
    ),
  );
}

/** The editors' own place for a campaign comes before the one that the campaign asks for. */
function body(article: Story, newsroom: Newsroom, inArticle: Campaigns["inArticle"]): HTMLElement[] {
  const blocks = article.body ?? [];
  const place = blocks.findIndex((block) => block.type === "campaign-slot" && block.key === "in-article");
  const parts = blocks.map((block) => show(block, newsroom));
  if (inArticle) {
    parts.splice(place < 0 ? inArticle.afterBlocks(blocks.length) : place, 0, inArticle.banner);
  }
  if (!article.access.granted) {
    parts.push(element("p", { class: "for-members" }, newsroom.speech.words.membersOnly));
  }
  const first = parts[0];
  if (article.dateline && first?.localName === "p") {
    first.prepend(element("span", { class: "dateline" }, article.dateline), " ");
  }
  return parts.filter((part) => part !== undefined);
}

function corrections(all: Correction[], newsroom: Newsroom): HTMLElement {
  const { speech } = newsroom;
  const kinds: Record<string, string> = speech.words.kinds;
  return element(
    "section",
    { class: "corrections", "aria-labelledby": "corrections" },
    element("h2", { id: "corrections" }, speech.words.corrections),
    ...all.map(({ kind, text, at }) =>
      element("p", {}, element("strong", {}, `${kinds[kind] ?? speech.words.corrections}, `, element("time", { datetime: at }, speech.date(at)), ". "), text),
    ),
  );
}

function related({ relatedArticles }: Story, newsroom: Newsroom): HTMLElement {
  return element(
    "section",
    { class: "related", "aria-labelledby": "related" },
    element("h2", { id: "related" }, newsroom.speech.words.related),
    ...relatedArticles.map((other) => card(other, newsroom, "wide")),
  );
}
