// Types of the API for openapi-fetch: node generate.mjs <document.json> <where>. What may grow is open in them: an enum and the kind of a
// variant may be `Newer`, of which a client knows only that it is a string. So a switch over kinds narrows, and nobody sends such a value.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString, stringToAST } from "openapi-typescript";
import ts from "typescript";

const NEWER = "Newer";

/** TypeScript has no type for any string but some. An enum is a string that equals no literal; this one is never made. */
const DECLARED = `export declare enum ${NEWER} { Value = "" }`;

const name = (text) => ts.factory.createTypeReferenceNode(text);
const literal = (text) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(text));

function transform(schema) {
  if (schema["x-unknown"] === true) {
    return name(NEWER);
  }
  return schema["x-extensible-enum"] && schema.enum
    ? ts.factory.createUnionTypeNode([...schema.enum.map(literal), name(NEWER)])
    : undefined;
}

const [, , from, where] = process.argv;
const types = await openapiTS(JSON.parse(readFileSync(from, "utf8")), {
  defaultNonNullable: false,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  transform,
});
mkdirSync(where, { recursive: true });
writeFileSync(join(where, "masthead.ts"), astToString([...stringToAST(DECLARED), ...types]));
