// Makes of openapi.yaml the document that generators of clients are given: node prepare.mjs <openapi.yaml> <where>.
//
// It says the same, in the words that each generator understands (decision 0056). A union has one more variant, the unknown one. For Java,
// Kotlin and Dart it is a base type that its variants extend.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const SCHEMAS = "#/components/schemas/";
const METHODS = ["get", "post", "put", "patch", "delete"];
const nameIn = (schema) => schema?.$ref?.slice(SCHEMAS.length);
const to = (name) => ({ $ref: SCHEMAS + name });

/** Every object and list in the document, the inner ones first. */
function* within(node) {
  if (node !== null && typeof node === "object") {
    for (const inner of Object.values(node)) {
      yield* within(inner);
    }
    yield node;
  }
}

const operations = (document) =>
  Object.values(document.paths).flatMap((item) =>
    METHODS.filter((method) => item[method]).map((method) => [item, method]),
  );

/** What a generator makes nothing of, or writes into every file. */
function lighten(document) {
  document.info.description = document.info.summary;
  delete document.webhooks;
  delete document.components.examples;
  for (const node of within(document)) {
    if (node.schema || Array.isArray(node.examples)) {
      delete node.examples;
    }
  }
}

/** What the service makes itself is not sent, and needs no mark where it is answered. */
function withoutReadOnly(document) {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const [property, { readOnly }] of Object.entries(schema.properties ?? {})) {
      if (readOnly && /(Draft|Patch)$/.test(name)) {
        delete schema.properties[property];
      } else {
        delete schema.properties[property].readOnly;
      }
    }
  }
}

/** In what is created, leaving out says the same as null; in a patch it does not. */
function withoutNullsInDrafts(document) {
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    for (const property of name.endsWith("Draft") ? Object.values(schema.properties ?? {}) : []) {
      if (Array.isArray(property.type)) {
        [property.type] = property.type.filter((type) => type !== "null");
      } else if (property.anyOf?.[1]?.type === "null") {
        property.$ref = property.anyOf[0].$ref;
        delete property.anyOf;
      }
    }
  }
}

/** One way to sign in: all three are a bearer token. */
function signInOnce(document) {
  document.components.securitySchemes = { bearer: { type: "http", scheme: "bearer" } };
  for (const [item, method] of operations(document)) {
    item[method].security = item[method].security.length ? [{ bearer: [] }] : [];
  }
}

/** The properties that all variants have, told apart by nothing but their description. */
function shared(document, variants) {
  const schemas = variants.map((name) => document.components.schemas[name]);
  const plain = (schema) => JSON.stringify({ ...schema, description: undefined });
  const [first, ...others] = schemas;
  return Object.keys(first.properties).filter((property) =>
    others.every(
      (other) =>
        other.properties[property] &&
        other.required?.includes(property) === first.required?.includes(property) &&
        plain(other.properties[property]) === plain(first.properties[property]),
    ),
  );
}

/** The unions that a discriminator tells apart, by name. */
const unions = (document) =>
  Object.entries(document.components.schemas).filter(([, schema]) => schema.oneOf && schema.discriminator);

/** What is only sent has no variant that its sender does not know. */
const isAnswer = (name) => !name.endsWith("Draft");

function unknown(document, name, union) {
  const variants = union.oneOf.map(nameIn);
  const told = union.discriminator.propertyName;
  const first = document.components.schemas[variants[0]];
  const others = shared(document, variants).filter((property) => property !== told);
  return {
    type: "object",
    description: `One of a kind that is newer than this client: what every ${name} has.`,
    required: [told, ...others.filter((property) => first.required?.includes(property))],
    properties: {
      [told]: { type: "string", description: "Tells what kind it is.", "x-unknown": true },
      ...Object.fromEntries(others.map((property) => [property, first.properties[property]])),
    },
  };
}

/** A union has one more variant, for what it does not name. */
function withUnknown(document) {
  for (const [name, union] of unions(document).filter(([name]) => isAnswer(name))) {
    const added = `Unknown${name}`;
    document.components.schemas[added] = unknown(document, name, union);
    union.oneOf.push(to(added));
    union["x-unknown"] = added;
  }
}

/** A union is a base type that its variants extend. */
function asInheritance(document) {
  for (const [name, union] of unions(document)) {
    const variants = union.oneOf.map(nameIn);
    const told = union.discriminator.propertyName;
    const first = document.components.schemas[variants[0]];
    const common = shared(document, variants).filter((property) => property !== told);
    document.components.schemas[name] = {
      type: "object",
      description: union.description,
      required: common.filter((property) => first.required?.includes(property)),
      properties: Object.fromEntries(common.map((property) => [property, first.properties[property]])),
      discriminator: union.discriminator,
      // Templates see no extension here, where they are at the discriminator, but they do see a title.
      title: union["x-unknown"],
    };
    for (const variant of variants) {
      const schema = document.components.schemas[variant];
      const isKnown = variant !== union["x-unknown"];
      const own = Object.entries(schema.properties).filter(
        ([property]) => !common.includes(property) && !(isKnown && property === told),
      );
      document.components.schemas[variant] = {
        description: schema.description,
        allOf: [
          to(name),
          {
            type: "object",
            required: schema.required?.filter((property) => own.some(([mine]) => mine === property)),
            properties: Object.fromEntries(own),
          },
        ],
      };
    }
  }
}

/** Lists of values that stand with a parameter get a name: that of a schema with the same values, or of what they are for. */
function nameValues(document) {
  const schemas = document.components.schemas;
  for (const [item, method] of operations(document)) {
    for (const parameter of item[method].parameters ?? []) {
      const schema = parameter.schema;
      if (schema?.enum) {
        const same = Object.keys(schemas).find((name) => JSON.stringify(schemas[name].enum) === JSON.stringify(schema.enum));
        const name = same ?? item[method].tags[0] + parameter.name[0].toUpperCase() + parameter.name.slice(1);
        schemas[name] ??= { ...schema, default: undefined, maxLength: undefined };
        parameter.schema = to(name);
      } else if (schema?.$ref) {
        parameter.schema = { $ref: schema.$ref };
      }
    }
  }
}

/** A null is said by `nullable`, and an answer has one form: that of who asks for JSON. A stream that has no end is for no method. */
function plainly(document) {
  for (const [item, method] of operations(document)) {
    const answer = item[method].responses["200"];
    const types = Object.keys(answer?.content ?? {});
    if (types.includes("text/event-stream")) {
      delete item[method];
    } else if (types.length > 1) {
      answer.content = { "application/json": answer.content["application/json"] };
    }
  }
  for (const node of within(document)) {
    if (node.anyOf?.length === 2 && node.anyOf[1].type === "null") {
      const { anyOf, ...others } = node;
      delete node.anyOf;
      Object.assign(node, { allOf: [anyOf[0]], nullable: true }, others.description ? { description: others.description } : {});
    }
    if (Array.isArray(node.type) && node.type.includes("null")) {
      [node.type] = node.type.filter((type) => type !== "null");
      node.nullable = true;
    }
    if (node.const !== undefined && node.type === "string") {
      node.default = node.const;
      delete node.const;
    }
  }
  document.openapi = "3.0.3";
  delete document.info.summary;
  delete document.info.license.identifier;
}

/** Where descriptions are comments as they are, rather than Markdown. */
function withoutMarkdown(document) {
  for (const node of within(document)) {
    if (typeof node.description === "string") {
      node.description = node.description.replaceAll("`", "");
    }
  }
}

/** Values with a colon or a point in them would be named by the words for these signs. */
function nameOddValues(document, style) {
  for (const schema of Object.values(document.components.schemas)) {
    if (schema.enum?.some((value) => !/^[a-z0-9-]+$/.test(value))) {
      schema["x-enum-varnames"] = schema.enum.map((value) => style(value.match(/[A-Z]?[a-z0-9]+/g)));
    }
  }
}

const upper = (words) => words.join("_").toUpperCase();
const camel = (words) =>
  words.map((word, i) => (i ? word[0].toUpperCase() + word.slice(1) : word)).join("");

const [, , from, where] = process.argv;
mkdirSync(where, { recursive: true });

/** Writes the document as these steps leave it. */
function write(name, ...steps) {
  const document = parse(readFileSync(from, "utf8"));
  withoutReadOnly(document);
  steps.forEach((step) => step(document));
  writeFileSync(join(where, `${name}.json`), JSON.stringify(document, null, 1));
}

const forGenerator = [lighten, signInOnce, nameValues, withoutNullsInDrafts, withUnknown];

// Variants have constants, which is all that TypeScript needs.
write("typescript", withUnknown, (document) => unions(document).forEach(([, union]) => delete union.discriminator));
write("swift", ...forGenerator, plainly, withoutMarkdown, (document) => nameOddValues(document, camel));
write("jvm", ...forGenerator, asInheritance, plainly, withoutMarkdown, (document) => nameOddValues(document, upper));
write("dart", ...forGenerator, asInheritance, plainly, withoutMarkdown, (document) => nameOddValues(document, camel));
