import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { close, desk, KEY, mailTo, open, reader, until } from "./reader.mjs";

const HARBOUR = "/en/harbour/harbour-reopens-after-two-winters";

before(open);
after(close);

test("a reader signs up, is told of a wrong address, and confirms by mail", async (t) => {
  const page = await reader(t, HARBOUR, { statuses: [422] });
  const letter = page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Current Matters with Olena Marchuk" }) });
  const field = letter.getByLabel("E-mail address *");
  const subscribe = letter.getByRole("button", { name: "Write to me, Olena" });

  for (const wrong of ["", "nobody", "nobody@nowhere"]) {
    await field.fill(wrong);
    await subscribe.click();
    await letter.getByRole("alert").getByText("Please enter a correct e-mail address").waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
  }

  const address = `reader-${randomUUID()}@example.org`;
  await field.fill(address);
  assert.equal(await letter.getByRole("alert").innerText(), "", "it is not told any more");
  await subscribe.click();
  await letter.getByRole("status").getByText("There is a confirmation e-mail on its way to you.").waitFor();
  assert.equal(await field.count(), 0);

  const [link] = /http\S+\/v1\/subscriptions\/links\/\S+/.exec(await mailTo(address));
  await page.goto(link);
  assert.deepEqual(await statesOf(address), ["pending"], "a link that was opened changes nothing");
  await page.getByRole("button").first().click();
  await until("the subscription is confirmed", async () => (await statesOf(address))[0] === "subscribed");
});

async function statesOf(address) {
  const { items } = await desk(`/v1/admin/subscribers?q=${encodeURIComponent(address)}`);
  return items[0].subscriptions.map(({ state }) => state);
}

test("the progress of a campaign moves while the page is open", async (t) => {
  const page = await reader(t, HARBOUR);
  const figures = () => page.locator("progress").evaluateAll((bars) => bars.map((bar) => bar.value));
  const [before] = await figures();
  const contribution = (id) => ({
    kind: "member-joined",
    source: "reader-test",
    sourceEventId: id,
    at: new Date().toISOString(),
    amount: 4900,
    currency: "EUR",
    payer: { email: `${id}@example.org` },
  });
  await desk("/v1/admin/contributions", { contributions: [contribution(randomUUID()), contribution(randomUUID())] });
  await until("both bars move", async () => (await figures()).every((value) => value >= before + 2));
  const [now] = await figures();
  await page.getByText(`${now} of 1,000 so far`).waitFor();
  await page.getByText(`${1000 - now} new members to go of 1,000`).waitFor();
});

test("a reader who does not want to be asked is not asked again", async (t) => {
  const page = await reader(t, HARBOUR);
  const bar = page.getByRole("complementary", { name: "Birthday 2026: 1,000 new members" });
  await bar.getByRole("button", { name: "Not now" }).click();
  assert.equal(await bar.count(), 0);
  await page.reload();
  await page.locator("footer").waitFor();
  assert.equal(await bar.count(), 0);
});

async function draft() {
  const { id } = await desk("/v1/admin/articles", {
    language: "en",
    headline: "A draft that nobody has read",
    body: [{ type: "paragraph", spans: [{ text: "Not yet." }] }],
  });
  const { token } = await desk(`/v1/admin/articles/${id}/preview-tokens`, { name: "A colleague" });
  return { id, token };
}

test("a link shows a draft to whoever has it, and the staff a link to edit it", async (t) => {
  const { id, token } = await draft();
  const page = await reader(t, `/preview/${id}#${token}`, { statuses: [401] });
  await page.getByRole("heading", { level: 1, name: "A draft that nobody has read" }).waitFor();
  await page.getByText("This is a draft. Readers do not see it.").waitFor();
  const edit = page.getByRole("link", { name: "Edit post" });
  assert.equal(await edit.count(), 0, "who has the link is not of the staff");

  await page.getByRole("button", { name: "Staff" }).click();
  await page.getByLabel("Key of the desk").fill("mh_not_a_key_at_all_0123456789");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("The desk does not know this key.").waitFor();
  await page.getByLabel("Key of the desk").fill(KEY);
  await page.getByRole("button", { name: "Sign in" }).click();
  assert.equal(await edit.getAttribute("href"), `https://desk.courier.example.org/article/${id}`);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Staff" }).waitFor();
  assert.equal(await edit.count(), 0);
});

test("without the right token there is no draft", async (t) => {
  const { id } = await draft();
  const page = await reader(t, `/preview/${id}#mhp_wrong`, { statuses: [401, 404] });
  await page.getByRole("heading", { level: 1, name: "There is nothing at this address." }).waitFor();
});
