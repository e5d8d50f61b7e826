// Opens what the Dart generator leaves closed or apart: node open.mjs <document.json> <generated>. Variants implement their base type; what is
// read becomes the variant that its kind tells, or the unknown one; what is written tells its kind; a new value of an enum is its unknown one.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [, , from, where] = process.argv;
const { schemas } = JSON.parse(readFileSync(from, "utf8")).components;
const models = join(where, "lib/model");
const fileOf = (name) => join(models, `${name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase()}.dart`);

function change(name, ...replacements) {
  let text = readFileSync(fileOf(name), "utf8");
  for (const [old, now] of replacements) {
    if (!text.includes(old)) {
      throw new Error(`${name} has no ${old}`);
    }
    text = text.replace(old, now);
  }
  writeFileSync(fileOf(name), text);
}

for (const [base, { discriminator, title: unknown }] of Object.entries(schemas).filter(([, it]) => it.discriminator)) {
  const told = discriminator.propertyName;
  const kinds = Object.entries(discriminator.mapping).map(([kind, ref]) => [kind, ref.split("/").pop()]);
  for (const [kind, variant] of kinds) {
    change(
      variant,
      [`class ${variant} {`, `class ${variant} implements ${base} {`],
      ["final json = <String, dynamic>{};", `final json = <String, dynamic>{r'${told}': r'${kind}'};`],
    );
  }
  if (unknown) {
    change(unknown, [`class ${unknown} {`, `class ${unknown} implements ${base} {`]);
  }
  const reading = kinds.map(([kind, variant]) => `        case r'${kind}': return ${variant}.fromJson(value);`);
  change(base, [
    "    if (value is Map) {\n",
    `    if (value is Map) {
      switch (value[r'${told}']) {
${reading.join("\n")}
${unknown ? `        default: return ${unknown}.fromJson(value);` : "        default: return null;"}
      }
    }
    return null;
  }

  static ${base}? _onlyWhatAllHave(dynamic value) {
    if (value is Map) {
`,
  ]);
}

const CLOSED = /case r'unknown_default_open_api': return (\w+)\.unknown;\s+default:\s+if \(!allowNull\) \{\s+throw .*\s+\}/;
for (const file of readdirSync(models).map((name) => join(models, name))) {
  const text = readFileSync(file, "utf8");
  if (text.includes("unknown_default_open_api")) {
    const open = text.replace(CLOSED, "default: return $1.unknown;");
    if (open === text) {
      throw new Error(`${file} reads its values otherwise`);
    }
    writeFileSync(file, open);
  }
}
