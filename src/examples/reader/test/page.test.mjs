import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, open, reader } from "./reader.mjs";

const HARBOUR = "/en/harbour/harbour-reopens-after-two-winters";
const FLOODS = "/en/city/why-the-lower-quarter-floods";

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

const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

for (const width of [1280, 320]) {
  test(`a page has all that readers expect of it, ${width} pixels wide`, async (t) => {
    const page = await reader(t, HARBOUR, { width });
    await showsEverything(page);
    assert.ok(await fits(page), "nothing is wider than the screen");
  });
}

test("other pages fit a phone, too", async (t) => {
  for (const path of ["/", FLOODS, "/sections/harbour", "/uk/city/chomu-zatopliuie-nyzhnii-kvartal", "/en/nowhere"]) {
    const page = await reader(t, path, { width: 320, statuses: [404] });
    assert.ok(await fits(page), path);
  }
});

test("the same story in Ukrainian is Ukrainian throughout", async (t) => {
  const page = await reader(t, HARBOUR);
  await page.getByRole("banner").getByRole("link", { name: "українська" }).click();
  await page.waitForURL("**/uk/harbour/port-znovu-pryimaie-sudna-pislia-dvokh-zym");
  await page.getByRole("heading", { level: 1, name: "Порт знову приймає судна після двох зим" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "uk");
  assert.equal(await page.locator(".bylines").innerText(), "Соломія Тернова і Редакція The Harbour Courier");
  for (const words of ["Стати учасником", "Стрічка новин", "Вибір редакції", "Портовий ранок", "Перейти до тексту"]) {
    assert.ok((await page.getByText(words).count()) > 0, words);
  }
  await page.getByRole("navigation", { name: "Розділи", exact: true }).getByRole("link", { name: "Порт", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Порт" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "uk", "a menu keeps the language");
});

test("the first that the keyboard reaches is the skip link, and it leads to the text", async (t) => {
  const page = await reader(t, HARBOUR);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  assert.ok((await skip.boundingBox()).y >= 0, "and it can be seen");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "content");
});

test("all kinds of blocks are shown, and one that is newer is left out", async (t) => {
  const path = "/v1/articles/";
  const newer = { type: "poll", id: "newer", text: "A poll of tomorrow" };
  const change = { path, to: (article) => ({ ...article, body: [newer, ...article.body] }) };
  const page = await reader(t, FLOODS, { change });
  const body = page.locator(".body");
  assert.equal(await body.getByText("A poll of tomorrow").count(), 0);
  assert.equal(await body.getByRole("table").getByRole("columnheader").count(), 4);
  assert.equal(await body.locator("dt", { hasText: "Outfall" }).count(), 1);
  const embed = body.getByRole("link", { name: "The drains at high tide, in ninety seconds (at video.example.org)" });
  assert.equal(await embed.getAttribute("href"), "https://video.example.org/watch/drains-at-high-tide");
  assert.equal(await page.locator("iframe").count(), 0, "nothing of others is loaded");
});

test("what the API says is text, and a link that would run something is no link", async (t) => {
  const evil = '<img src="x" onerror="document.title = \'broken\'">';
  const html = `<p onclick="evil()">Kept ${evil}<script>document.title = "broken"</script><a href="javascript:evil()">run</a></p>`;
  const spans = [{ text: evil, marks: [] }, { text: "run", marks: [{ type: "link", href: "javascript:evil()" }] }];
  const body = [{ type: "paragraph", id: "a", spans, text: "" }, { type: "html", id: "b", html, text: "" }];
  const page = await reader(t, HARBOUR, { change: { path: "/v1/articles/", to: (article) => ({ ...article, headline: evil, body }) } });
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), evil);
  assert.ok((await page.locator(".body > p").first().innerText()).includes(evil));
  assert.equal(await page.locator('a[href^="javascript"], [onclick], [onerror], main script').count(), 0);
  assert.match(await page.locator(".body .html").innerText(), /^Kept/);
  assert.notEqual(await page.title(), "broken");
});

test("what is for members says so", async (t) => {
  const page = await reader(t, "/en/harbour/two-winters-without-ships");
  await page.getByText("The rest of this story is for members.").waitFor();
});

test("a section lists its articles, page by page", async (t) => {
  const page = await reader(t, "/en/harbour/harbour-reopens-after-two-winters");
  await page.getByRole("navigation", { name: "Sections", exact: true }).getByRole("link", { name: "City" }).click();
  await page.getByRole("heading", { level: 1, name: "City" }).waitFor();
  const shelf = page.locator(".shelf");
  const first = await shelf.getByRole("heading", { level: 2 }).allInnerTexts();
  assert.equal(first.length, 20);
  await shelf.getByRole("link", { name: "Older" }).click();
  await page.waitForURL(/cursor=/);
  await page.locator("footer").waitFor();
  const second = await shelf.getByRole("heading", { level: 2 }).allInnerTexts();
  assert.ok(second.length > 0 && !second.includes(first[0]));
});

test("an address of the older site leads to where the story is now", async (t) => {
  const page = await reader(t, "/news/2019/03/14/how-old-is-our-breakwater");
  await page.waitForURL("**/en/harbour/how-the-breakwater-was-rebuilt");
  await page.getByRole("heading", { level: 1, name: "How the breakwater was rebuilt" }).waitFor();
});

test("an address of nothing says so, under the same menus", async (t) => {
  const page = await reader(t, "/en/nowhere", { statuses: [404] });
  await page.getByRole("heading", { level: 1, name: "There is nothing at this address." }).waitFor();
  await page.getByRole("region", { name: "News feed" }).waitFor();
});

test("a page does without what does not answer", async (t) => {
  const page = await reader(t, HARBOUR, { pictures: false, broken: /\/v1\/(collections|newsletters|placements)/ });
  await page.getByRole("heading", { level: 1, name: "Harbour reopens after two winters" }).waitFor();
  await page.locator(".hero .missing", { hasText: "A cargo ship passes the end of a breakwater" }).waitFor();
  assert.equal(await page.getByRole("region", { name: "Newsletters" }).count(), 0);
});
