// What a service that is newer than the client may answer: node newer.mjs <openapi.yaml> <where>. Takes real answers, which are the
// examples of the document, and adds a field, a value, a type of block and a type of document that nobody has heard of.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const [, , from, where] = process.argv;
const { examples } = parse(readFileSync(from, "utf8")).components;
const copy = (name) => structuredClone(examples[name].value);

const poll = { type: "poll", id: "poll1", text: "Which harbour?", choices: ["Novomol", "Lystran"] };

const article = copy("Article");
article.mood = { name: "hopeful", sure: 0.8 };
article.kind = "liveblog";
article.body.splice(1, 0, poll);
const marked = article.body.find((block) => block.spans?.length);
marked.spans[0].marks.push({ type: "highlight", colour: "yellow" });
marked.spans[0].weather = "fair";

const page = copy("SyncPage");
const upsert = page.changes.find((change) => change.op === "upsert");
page.flavour = "plain";
page.changes = [
  upsert,
  { ...upsert, type: "podcast", document: { form: "podcast", id: upsert.id, episodes: 3 } },
  { op: "annotate", type: upsert.type, id: upsert.id, revision: 2, commit: upsert.commit, note: "read it" },
  ...page.changes.filter((change) => change !== upsert),
];

const problem = {
  type: "urn:masthead:problem:tide-too-low",
  title: "The tide is too low",
  status: 409,
  code: "tide-too-low",
  detail: "Wait for six hours.",
  tide: -2,
};

mkdirSync(where, { recursive: true });
Object.entries({ article, page, problem }).forEach(([name, value]) =>
  writeFileSync(join(where, `${name}.json`), JSON.stringify(value, null, 2)),
);
