// How far a campaign has come, and how that moves while the page is open.
import { BASE, masthead, optional } from "./client";
import { element } from "./dom";
import type { CampaignProgress, DecidedCampaign, DecidedSlot, PlacementSlot } from "./generated/masthead";
import type { Newsroom } from "./newsroom";

interface Place {
  slots: PlacementSlot[];
  language: string;
  articleId?: string;
}

export function progressBar(campaign: DecidedCampaign, newsroom: Newsroom): HTMLElement | null {
  const { goal, slug } = campaign;
  const label = newsroom.speech.words.progress;
  return goal && element("progress", { max: goal.target, value: goal.current, "data-campaign": slug, "aria-label": label });
}

export function goalLine(campaign: DecidedCampaign, slot: PlacementSlot): HTMLElement | null {
  const { content, slug } = campaign;
  return content.goalLine ? element("strong", { class: "goal", "data-campaign": slug, "data-slot": slot }, content.goalLine) : null;
}

/** Listens to each campaign that has a goal, until it ends. */
export function follow(decided: DecidedSlot[], place: Place): void {
  const goals = new Map(decided.flatMap(({ campaign }) => (campaign?.goal ? [[campaign.slug, campaign.goal.current]] : [])));
  for (const [slug, shown] of goals) {
    let latest = shown;
    const events = new EventSource(`${BASE}/v1/campaigns/${slug}/progress/events`);
    events.addEventListener("progress", (event: MessageEvent<string>) => {
      const progress = JSON.parse(event.data) as CampaignProgress;
      if (progress.current !== latest) {
        latest = progress.current;
        parts<HTMLProgressElement>("progress", slug).forEach((bar) => (bar.value = latest));
        void speak(slug, decided, place, () => latest);
      }
      if (progress.ended) {
        events.close();
      }
    });
  }
}

/**
 * The words of a goal are Masthead's, in the plural form of their language, so they are asked for again. Caches may keep them for two
 * seconds: words of an older number are asked for once more after that.
 */
async function speak(slug: string, decided: DecidedSlot[], place: Place, latest: () => number): Promise<void> {
  const placements = await optional(masthead.GET("/v1/placements", { params: { query: place }, cache: "no-cache" }));
  for (const { slot, candidates } of placements?.slots ?? []) {
    const candidate = candidates.find((one) => one.slug === slug);
    if (candidate?.goal && candidate.goal.current !== latest()) {
      setTimeout(() => void speak(slug, decided, place, latest), 2000);
      return;
    }
    const key = decided.find((one) => one.slot === slot)?.campaign?.variant;
    const line = candidate?.variants.find((variant) => variant.key === key)?.content?.goalLine;
    parts(`.goal[data-slot="${slot}"]`, slug).forEach((part) => line && part.replaceChildren(line));
  }
}

function parts<Part extends Element = HTMLElement>(selector: string, slug: string): Part[] {
  return [...document.querySelectorAll<Part>(`${selector}[data-campaign="${CSS.escape(slug)}"]`)];
}
