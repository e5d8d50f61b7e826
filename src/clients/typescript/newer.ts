// Reads what a service may answer that is newer than this client (newer.mjs): what it does not know costs nothing else, and the types say
// that it may come.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, Block, Problem, SyncChange, SyncPage } from "../../../target/clients/typescript/masthead.ts";
import { require } from "./require.ts";

const answers = process.argv[2] ?? "";
const read = (name: string): unknown => JSON.parse(readFileSync(join(answers, `${name}.json`), "utf8"));

/** What a front end shows; the last case is typed as what this client does not know. */
function shown(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.spans.map((span) => span.text).join("");
    case "list":
      return `${block.items.length} items`;
    case "quote":
    case "image":
    case "gallery":
    case "audio":
    case "video":
    case "embed":
    case "article-card":
    case "link-card":
    case "table":
    case "divider":
    case "campaign-slot":
    case "members-only":
    case "html":
      return block.text;
    default:
      return `${block.type}: ${block.text}`;
  }
}

function form(change: SyncChange): string {
  switch (change.op) {
    case "upsert":
      return change.document.form;
    case "remove":
      return change.reason;
    default:
      return `${change.op} of ${change.type}`;
  }
}

const article = read("article") as Article;
require(article.kind !== "article" && article.headline.length > 0, "an unknown kind");
const texts = (article.body ?? []).map(shown);
require(texts.length > 10 && texts.includes("poll: Which harbour?"), "an unknown block among others");

const page = read("page") as SyncPage;
require(page.changes.map(form).slice(1, 3).join() === "podcast,annotate of section", "unknown documents and changes");

const problem = read("problem") as Problem;
const told = problem.code === "not-found" ? "gone" : problem.detail;
require(told === "Wait for six hours.", "an unknown problem");
console.log("TypeScript: reads what it does not know");
