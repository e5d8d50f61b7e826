// Shows the page that is at this address.
import "./style.css";
import { story } from "./article";
import { campaigns } from "./campaign";
import { masthead, optional } from "./client";
import { element, link } from "./dom";
import { card, list, type Look } from "./feed";
import { find, type Shelf } from "./find";
import type { Site } from "./generated/masthead";
import { languageOf, Newsroom } from "./newsroom";
import { showPage, type Page } from "./page";
import { signUps } from "./signup";
import { Speech } from "./speech";
import { maySeeTheDesk } from "./staff";

const FEED = "news-feed";
const MORE = "more-news";
const PICKS = "editors-picks";

async function show(): Promise<void> {
  const asked = languageOf(location);
  const [found, someSite, isStaff] = await Promise.all([find(location, asked), readSite(asked), maySeeTheDesk()]);
  const spoken = someSite.languages.find((one) => one === asked) ?? someSite.languages[0] ?? "en";
  const language = found.kind === "story" ? found.story.language : spoken;
  const site = asked === language ? someSite : await readSite(language);
  const newsroom = new Newsroom(site, new Speech(language, site.zone));
  if (found.kind === "moved") {
    location.replace(newsroom.here(found.url));
    return;
  }

  const article = found.kind === "story" ? found.story : undefined;
  const isDraft = found.kind === "story" && found.isDraft;
  const [asks, lists, newsletters] = await Promise.all([
    campaigns(newsroom, isDraft ? undefined : article?.id),
    readLists(newsroom),
    optional(masthead.GET("/v1/newsletters", { params: { query: { language } } })),
  ]);

  const page: Page = {
    title: site.name,
    description: site.description,
    url: null,
    translations: new Map(article?.translations.map((other) => [other.language, newsroom.here(other.url)])),
    topBar: asks.topBar,
    notice: isDraft && element("p", { class: "notice" }, newsroom.speech.words.draft),
    main: null,
    rail: lists(FEED, "line"),
    below: [lists(MORE, "wide"), lists(PICKS, "tall"), signUps(newsletters?.items ?? [], newsroom)],
    isStaff,
  };
  switch (found.kind) {
    case "home":
      page.main = element("div", {}, element("h1", { class: "tagline" }, site.description ?? site.name), lists(PICKS, "tall"));
      page.below = [lists(MORE, "wide"), page.below[2]];
      break;
    case "story":
      page.title = found.story.seo?.title ?? found.story.headline ?? newsroom.speech.words.draft;
      page.description = found.story.seo?.description ?? found.story.standfirst ?? found.story.excerpt;
      page.url = found.story.seo?.canonicalUrl ?? found.story.url;
      page.main = story(found.story, newsroom, asks.inArticle, isStaff);
      break;
    case "shelf":
      page.title = found.shelf.title;
      page.description = found.shelf.description;
      page.main = shelf(found.shelf, newsroom);
      break;
    case "nothing":
      page.main = element("h1", {}, newsroom.speech.words[found.status === 410 ? "gone" : "nothing"]);
  }
  showPage(page, newsroom);
}

async function readSite(language: string | undefined): Promise<Site> {
  const { data } = await masthead.GET("/v1/site", { params: { query: { ...(language && { language }) } } });
  if (!data) {
    throw new Error("There is no site.");
  }
  return data;
}

/** Several lists with their first cards, by one request. Those of another language than the first are named after it. */
async function readLists(newsroom: Newsroom): Promise<(name: string, look: Look) => HTMLElement | undefined> {
  const { language, firstLanguage } = newsroom;
  const slug = (name: string) => (language === firstLanguage ? name : `${name}-${language}`);
  const query = { slugs: [FEED, MORE, PICKS].map(slug), articles: 6, language };
  const found = await optional(masthead.GET("/v1/collections", { params: { query } }));
  return (name, look) => {
    const collection = found?.items.find((one) => one.slug === slug(name));
    return collection && list(collection, newsroom, look);
  };
}

function shelf({ title, description, articles, older }: Shelf, newsroom: Newsroom): HTMLElement {
  const further = new URL(location.href);
  further.searchParams.set("cursor", URL.parse(older ?? "", location.href)?.searchParams.get("cursor") ?? "");
  return element(
    "section",
    { class: "shelf" },
    element("h1", {}, title),
    description && element("p", { class: "standfirst" }, description),
    ...articles.map((article) => card(article, newsroom, "wide", "h2")),
    older && link(further.href, { class: "button secondary", rel: "next" }, newsroom.speech.words.older),
  );
}

show().catch((reason: unknown) => {
  console.error(reason);
  const { words } = new Speech(languageOf(location) ?? "en", "UTC");
  document.title = words.unavailable;
  document.body.replaceChildren(element("main", { class: "page" }, element("h1", {}, words.unavailable)));
});
