import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { close, open, reader } from "./reader.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

before(open);
after(close);

async function finds(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, impact, nodes }) => `${impact}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

const PAGES = ["/", "/en/harbour/harbour-reopens-after-two-winters", "/en/city/why-the-lower-quarter-floods", "/uk/harbour/port-znovu-pryimaie-sudna-pislia-dvokh-zym", "/sections/harbour"];

for (const path of PAGES) {
  for (const look of [{ dark: false }, { dark: true }, { width: 320, pictures: false }]) {
    test(`axe finds nothing at ${path} ${JSON.stringify(look)}`, async (t) => {
      assert.deepEqual(await finds(await reader(t, path, look)), []);
    });
  }
}

test("axe finds nothing in what a form says", async (t) => {
  const page = await reader(t, PAGES[1]);
  await page.getByRole("button", { name: "Write to me, Olena" }).click();
  await page.getByRole("alert").getByText("Please enter a correct e-mail address").waitFor();
  await page.getByRole("button", { name: "Staff" }).click();
  assert.deepEqual(await finds(page), []);
});
