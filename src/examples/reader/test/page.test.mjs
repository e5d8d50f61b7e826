import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { close, fits, open, reader } from "./reader.mjs";

const HARBOUR = "/en/harbour/harbour-reopens-after-two-winters";
const FLOODS = "/en/city/why-the-lower-quarter-floods";

before(open);
after(close);

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
