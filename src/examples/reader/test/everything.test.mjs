import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, fits, open, reader } from "./reader.mjs";

before(open);
after(close);

/** Everything that is on the page, by what a screen reader finds it as. */
async function showsEverything(page) {
  const seen = async (locator, what) => assert.ok(await locator.first().isVisible(), `there is ${what}`);
  const text = (within, words) => seen(within.getByText(words), String(words));
  const linkIn = (within, name) => seen(within.getByRole("link", { name, exact: typeof name === "string" }), `a link: ${name}`);

  assert.equal(await page.getByRole("link", { name: "Skip to content" }).count(), 1);
  await linkIn(page.getByRole("banner"), "The Harbour Courier");
  for (const section of ["Harbour", "City", "Islands", "Economy", "Culture", "Sport", "Life", "Opinion"]) {
    await linkIn(page.getByRole("navigation", { name: "Sections", exact: true }), section);
    await linkIn(page.getByRole("contentinfo"), section);
  }
  for (const name of ["Ferries", "Flood of 2026", "About us", "Corrections", "Sailings", "Write to us"]) {
    await linkIn(page.getByRole("contentinfo"), name);
  }
  await text(page.getByRole("contentinfo"), "Chandlers’ Row 7");

  const bar = page.getByRole("complementary", { name: "Birthday 2026: 1,000 new members" });
  await text(bar, "Three years on the quay, paid for by people who read us.");
  await text(bar, /^\d+ new members? to go of 1,000$/);
  const banner = page.getByRole("complementary", { name: "Help us find 1,000 new members" });
  await text(banner, "The Courier turns three");
  await text(banner, "A thousand new members pay for her.");
  await text(banner, "All thanks to 4,870 supporters.");
  await text(banner, /^\d+ of 1,000 so far$/);
  for (const brand of ["Visa", "Mastercard", "American Express"]) {
    await text(banner.getByRole("list", { name: "Payments we accept" }), brand);
  }
  for (const part of [bar, banner]) {
    await seen(part.getByRole("progressbar", { name: "Progress towards the goal" }), "progress");
    for (const [name, path] of [["Become a member", "join"], ["Gift membership", "gift"]]) {
      const href = await part.getByRole("link", { name, exact: true }).getAttribute("href");
      assert.match(href, new RegExp(`^https://courier\\.example\\.org/en/${path}\\?utm_campaign=birthday-2026`));
    }
  }

  const story = page.locator("article.story");
  await seen(story.getByRole("heading", { level: 1, name: "Harbour reopens after two winters" }), "a headline");
  await linkIn(story, "Harbour");
  await text(story, "Ports");
  await text(story, /^The first cargo ship in 22 months tied up/);
  assert.equal(await story.locator(".bylines").innerText(), "by Olena Marchuk and The Harbour Courier newsroom");
  await text(story, "November 22, 2026 at 9:30 AM");
  await text(story, /^Updated /);
  await text(story, "2 min read");
  const hero = story.locator("figure.hero");
  await seen(hero.getByRole("img", { name: /^A cargo ship passes the end of a breakwater/ }), "a hero");
  await text(hero, /Some 300 people watched/);
  await text(hero, "Lev Antoniuk for The Harbour Courier");
  await text(story, "AI voice");
  await text(story, "This audio was made with a synthetic voice and checked by an editor.");
  await seen(story.getByLabel("Listen to this article"), "a player");
  await text(story, "NOVOMOL");
  await seen(story.locator("em", { hasText: "Marisella" }), "emphasis");
  await text(story, "Iryna Bondar, harbour master");
  await seen(story.getByRole("heading", { level: 2, name: "What is open, and what is not" }), "a heading");
  await linkIn(story, "rules");
  assert.equal(await story.locator(".body > :is(ul, ol) > li").count(), 6);
  await seen(story.getByRole("img", { name: /^Two tugs hold a concrete box/ }), "a picture in the text");
  await linkIn(story.locator(".body .card"), "Barley waits for a ship, and the ship for a wind");
  await text(story.getByRole("region", { name: "Corrections" }), /An earlier version of the caption above/);
  assert.ok((await story.getByRole("region", { name: "Related" }).getByRole("article").count()) >= 3);

  for (const list of ["News feed", "More news", "Editors’ Picks"]) {
    assert.equal(await page.getByRole("region", { name: list }).getByRole("article").count(), 6, list);
  }
  const newsletters = page.getByRole("region", { name: "Newsletters" });
  for (const name of ["The Harbour Morning", "The City in a Week", "Current Matters with Olena Marchuk"]) {
    const letter = newsletters.getByRole("article").filter({ has: page.getByRole("heading", { name }) });
    await seen(letter.getByLabel("E-mail address *"), `a field to sign up for ${name}`);
    assert.equal(await letter.getByRole("button").count(), 1);
  }
  assert.deepEqual(
    await newsletters.getByPlaceholder("Enter your e-mail to subscribe").count(),
    1,
    "the words of the form are the newsletter's",
  );
  await text(newsletters, "* indicates required");
  assert.equal(await page.getByRole("link", { name: "Edit post" }).count(), 0, "readers edit nothing");
}

for (const width of [1280, 320]) {
  test(`a page has all that readers expect of it, ${width} pixels wide`, async (t) => {
    const page = await reader(t, "/en/harbour/harbour-reopens-after-two-winters", { width });
    await showsEverything(page);
    assert.ok(await fits(page), "nothing is wider than the screen");
  });
}
