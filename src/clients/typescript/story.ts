// Goes through a day of a newsroom with the generated types and openapi-fetch, one step after the other.
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { ArticleDraft, SyncPage, paths } from "../../../target/clients/typescript/masthead.ts";
import { require } from "./require.ts";

const TEXT = "The night ferry sails again from March.";
const BASE = process.env["BASE"] ?? "";

/** Of the media types that an article has, readers want this one; and what goes wrong has its own. */
const client = (key?: string) =>
  createClient<paths, "application/json" | "application/problem+json">({
    baseUrl: BASE,
    headers: key === undefined ? {} : { Authorization: `Bearer ${key}` },
  });

const reader = client();
let desk = client(process.env["KEY"]);

async function takeAKey() {
  const { data } = await desk.POST("/v1/admin/keys", {
    body: { name: `typescript client ${randomUUID()}`, scopes: ["articles:write", "articles:publish"] },
  });
  require(data !== undefined, "there is a key");
  desk = client(data.key);
}

async function write(): Promise<string> {
  const draft: ArticleDraft = {
    language: "en",
    headline: "Night ferry returns, by TypeScript",
    kicker: "Ferries",
    body: [{ type: "paragraph", spans: [{ text: TEXT }] }],
  };
  const { data } = await desk.POST("/v1/admin/articles", {
    body: draft,
    params: { header: { "Idempotency-Key": randomUUID() } },
  });
  require(data !== undefined, "the article is saved");
  return data.id;
}

async function publish(id: string) {
  const published = await desk.POST("/v1/admin/articles/{id}/publish", {
    params: { path: { id }, header: { "If-Match": '"1"' } },
  });
  require(published.data?.publication === "published", "it is published");
  const { data } = await reader.GET("/v1/articles/{id}", { params: { path: { id } } });
  const first = data?.body?.[0];
  require(first?.type === "paragraph" && first.text === TEXT, "readers have what was written");
}

async function listPageByPage(id: string) {
  let cursor: string | undefined;
  let pages = 0;
  do {
    const { data } = await reader.GET("/v1/articles", { params: { query: { language: "en", limit: 2, cursor } } });
    require(data !== undefined, "there is a page");
    require(pages > 0 || data.items[0]?.id === id, "the newest comes first");
    cursor = data.next === null ? undefined : (new URL(data.next, BASE).searchParams.get("cursor") ?? undefined);
    pages++;
  } while (cursor !== undefined);
  require(pages > 2, "there are several pages");
}

async function askAgainForNothing(id: string) {
  const { response } = await reader.GET("/v1/articles/{id}", { params: { path: { id } } });
  const etag = response.headers.get("ETag") ?? "";
  const again = await reader.GET("/v1/articles/{id}", { params: { path: { id }, header: { "If-None-Match": etag } } });
  require(again.response.status === 304, "nothing has changed");
}

async function change(id: string) {
  const { response } = await desk.GET("/v1/admin/articles/{id}", { params: { path: { id } } });
  const { data } = await desk.PATCH("/v1/admin/articles/{id}", {
    params: { path: { id }, header: { "If-Match": response.headers.get("ETag") ?? "" } },
    headers: { "Content-Type": "application/merge-patch+json" },
    body: { kicker: null, standfirst: "Twice a week." },
  });
  require(data?.kicker === null, "null empties");
  require(data.standfirst === "Twice a week.", "what is sent is saved");
  require(data.headline === "Night ferry returns, by TypeScript", "what is left out stays");
}

async function sync(id: string) {
  let query: { limit: number } | { cursor: string } = { limit: 10 };
  let found = false;
  for (let upToDate = false; !upToDate; ) {
    const page: SyncPage | undefined = (await reader.GET("/v1/sync", { params: { query } })).data;
    require(page !== undefined, "there is a page");
    found ||= page.changes.some((change) => change.op === "upsert" && change.id === id);
    ({ upToDate } = page);
    query = { cursor: page.cursor };
  }
  require(found, "the copy has the article");
}

async function getItWrong(id: string) {
  const invalid = await desk.POST("/v1/admin/articles", { body: { language: "english?", headline: "No" } });
  require(invalid.error?.code === "validation-failed", "what is not valid is told so");
  require(invalid.error.errors?.[0]?.pointer === "/language", "and where it is");
  const stale = await desk.POST("/v1/admin/articles/{id}/publish", {
    params: { path: { id }, header: { "If-Match": '"1"' } },
  });
  require(stale.error?.code === "precondition-failed", "nobody's work is lost");
  require(stale.error.current?.etag === '"3"', "the present version is told");
}

await takeAKey();
const ferry = await write();
await publish(ferry);
await listPageByPage(ferry);
await askAgainForNothing(ferry);
await change(ferry);
await sync(ferry);
await getItWrong(ferry);
console.log("TypeScript: the story is told");
