import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { close, open, reader } from "./reader.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const HARBOUR = "/en/harbour/harbour-reopens-after-two-winters";

before(open);
after(close);

async function finds(page) {
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, impact, nodes }) => `${impact}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

const PAGES = { "/": {}, [HARBOUR]: {}, "/en/city/why-the-lower-quarter-floods": {}, "/sections/harbour": { width: 320 }, "/uk/harbour/port-znovu-pryimaie-sudna-pislia-dvokh-zym": { width: 320, pictures: false } };

for (const [path, look] of Object.entries(PAGES)) {
  test(`axe finds nothing at ${path}, by day and by night`, async (t) => {
    const page = await reader(t, path, look);
    await page.evaluate(AXE);
    assert.deepEqual(await finds(page), []);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await finds(page), []);
  });
}

test("axe finds nothing in what a form and a dialog say", async (t) => {
  const page = await reader(t, HARBOUR);
  await page.evaluate(AXE);
  await page.getByRole("button", { name: "Write to me, Olena" }).click();
  await page.getByRole("alert").getByText("Please enter a correct e-mail address").waitFor();
  assert.deepEqual(await finds(page), []);
  await page.getByRole("button", { name: "Staff" }).click();
  assert.deepEqual(await finds(page), []);
});
