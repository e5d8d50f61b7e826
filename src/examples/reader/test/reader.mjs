// What the tests are written in: a reader with a browser, the desk, and a mailbox. Wants a running service (.ci/examples).
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import { preview } from "vite";

const { BASE, KEY, MAILBOX, ORIGIN, SERVED, CHROMIUM = "/usr/bin/chromium" } = process.env;
export { BASE, KEY };

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="1600" height="1067" fill="#3f6f83"/></svg>';

let site;
let browser;

/** Serves what was built, at ORIGIN, unless somebody else does. */
export async function open() {
  site = SERVED ? undefined : await preview();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--disable-gpu"] });
}

export async function close() {
  await browser?.close();
  await site?.close();
}

/**
 * A reader at an address. Nothing leaves this machine: pictures are drawn here, or missing. What the browser complains of fails the
 * test, but for the statuses that the test is about.
 */
export async function reader(t, path, { width = 1280, pictures = true, statuses = [], broken, change } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(Number(process.env.PATIENCE ?? 60_000));
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const isExpected = message.text().includes("net::ERR_") || statuses.some((status) => message.text().includes(` ${status} (`));
    if (message.type() === "error" && !isExpected) {
      complaints.push(message.text());
    }
  });
  await page.route(
    (url) => ![new URL(BASE).origin, ORIGIN].includes(url.origin),
    (route) => (pictures && route.request().resourceType() === "image" ? route.fulfill({ contentType: "image/svg+xml", body: PICTURE }) : route.abort()),
  );
  if (change) {
    await page.route(`${BASE}${change.path}*`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: change.to(await response.json()) });
    });
  }
  if (broken) {
    await page.route(broken, (route) => route.abort());
  }
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  await page.goto(ORIGIN + path);
  await page.locator("footer").waitFor();
  return page;
}

/** Whether nothing is wider than the screen. */
export const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

export async function desk(path, body, headers = {}) {
  const response = await fetch(BASE + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { Authorization: `Bearer ${KEY}`, "Content-Type": "application/json", ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  assert.ok(response.ok, `${path}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Asks until there is an answer. */
export async function until(what, ask) {
  for (const end = Date.now() + Number(process.env.PATIENCE ?? 60_000); Date.now() < end; await pause(100)) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
  }
  assert.fail(`not in time: ${what}`);
}

/** The text of the mail that has come to an address: without an SMTP server, mails are files. */
export async function mailTo(address) {
  return until(`a mail to ${address}`, async () => {
    for (const name of await readdir(MAILBOX).catch(() => [])) {
      const mail = await readFile(join(MAILBOX, name), "utf8");
      if (mail.includes(`To: <${address}>`)) {
        return mail.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
      }
    }
    return undefined;
  });
}
