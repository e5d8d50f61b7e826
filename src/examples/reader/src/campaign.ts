// What asks readers for something: the bar at the top, and the banner inside an article. Masthead decides which campaign shows where.
import { show } from "./blocks";
import { masthead, optional } from "./client";
import { element, link, whenInView } from "./dom";
import type { DecidedCampaign, PlacementEventType, PlacementSlot } from "./generated/masthead";
import type { Newsroom } from "./newsroom";
import { picture } from "./picture";
import { cohort, dismiss, past } from "./past";
import { goalLine, follow, progressBar } from "./progress";

export interface Campaigns {
  topBar?: HTMLElement;
  inArticle?: { banner: HTMLElement; afterBlocks: (blocks: number) => number };
}

/** What shows to this reader; inside an article, only if readers have that. */
export async function campaigns(newsroom: Newsroom, articleId?: string): Promise<Campaigns> {
  const slots: PlacementSlot[] = articleId ? ["top-bar", "in-article"] : ["top-bar"];
  const place = { slots, language: newsroom.language, surface: "web" as const, ...(articleId && { articleId }) };
  const reader = { membership: "none" as const, cohortId: cohort(), history: past() };
  const decision = await optional(masthead.POST("/v1/placements/decide", { body: { ...place, reader } }));

  const parts: Campaigns = {};
  for (const { slot, campaign } of decision?.slots ?? []) {
    if (campaign && slot === "top-bar") {
      parts.topBar = topBar(campaign, newsroom);
    } else if (campaign) {
      const { afterBlock, atPercent } = campaign;
      const afterBlocks = (blocks: number) => afterBlock ?? Math.floor((blocks * (atPercent ?? 100)) / 100);
      parts.inArticle = { banner: banner(campaign, newsroom), afterBlocks };
    }
  }
  follow(decision?.slots ?? [], place);
  return parts;
}

function topBar(campaign: DecidedCampaign, newsroom: Newsroom): HTMLElement {
  const { words } = newsroom.speech;
  const notNow = element("button", { type: "button", class: "dismiss", "aria-label": words.dismiss }, "×");
  const bar = element(
    "aside",
    { class: "top-bar", "aria-label": campaign.name },
    element(
      "div",
      { class: "page" },
      element("p", {}, campaign.content.headline, " ", goalLine(campaign, "top-bar")),
      callsToAction(campaign, "top-bar"),
      notNow,
    ),
    progressBar(campaign, newsroom),
  );
  notNow.addEventListener("click", () => {
    dismiss(campaign.id);
    count("dismissed", campaign, "top-bar");
    bar.remove();
  });
  whenInView(bar, () => count("seen", campaign, "top-bar"));
  return bar;
}

function banner(campaign: DecidedCampaign, newsroom: Newsroom): HTMLElement {
  const { content, supporters, paymentBrands } = campaign;
  const { speech } = newsroom;
  const made = element(
    "aside",
    { class: "campaign", "aria-labelledby": "campaign" },
    content.image && picture(content.image, "(min-width: 48rem) 42rem, 100vw"),
    content.eyebrow && element("p", { class: "kicker" }, content.eyebrow),
    element("h2", { id: "campaign" }, content.headline ?? campaign.name),
    ...content.body.map((block) => show(block, newsroom)),
    supporters && element("p", { class: "supporters" }, speech.words.supporters(speech.number(supporters.count))),
    progressBar(campaign, newsroom),
    goalLine(campaign, "in-article"),
    callsToAction(campaign, "in-article"),
    paymentBrands.length > 0 &&
      element("ul", { class: "brands", "aria-label": speech.words.accepted }, ...paymentBrands.map((brand) => element("li", {}, brandName(brand)))),
  );
  whenInView(made, () => count("seen", campaign, "in-article"));
  return made;
}

/** These lead to where members are made, which is no page of this front end. */
function callsToAction(campaign: DecidedCampaign, slot: PlacementSlot): HTMLElement {
  const calls = campaign.content.callsToAction.map(({ label, url, style }) => {
    const call = link(url, { class: `button ${style}` }, label);
    call.addEventListener("click", () => count("clicked", campaign, slot));
    return call;
  });
  return element("p", { class: "calls" }, ...calls);
}

const BRANDS: Record<string, string> = { jcb: "JCB", paypal: "PayPal", "sepa-debit": "SEPA direct debit" };

function brandName(brand: string): string {
  return BRANDS[brand] ?? brand.replace(/(^|-)([a-z])/g, (_, hyphen, letter) => (hyphen && " ") + letter.toUpperCase());
}

/** Masthead counts by the hour; of the reader it is told nothing. */
function count(type: PlacementEventType, campaign: DecidedCampaign, placement: PlacementSlot): void {
  const event = { type, campaignId: campaign.id, variant: campaign.variant, placement };
  void optional(masthead.POST("/v1/placements/events", { body: { events: [event] }, keepalive: true }));
}
