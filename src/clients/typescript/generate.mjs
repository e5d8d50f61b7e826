// Types of the API for openapi-fetch: node generate.mjs <document.json> <where>. What may grow is open in them: an enum has any other
// string too, and the kind of an unknown variant is a string that is none of the known ones, so that a switch over kinds narrows.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString, stringToAST } from "openapi-typescript";
import ts from "typescript";

const OTHERS = "AnyOther";
const UNKNOWN = "UnknownKind";
const DECLARED = `
/** Any other string: a value that is newer than this client. */
export type ${OTHERS} = string & {};

/** A kind that is newer than this client. */
export type ${UNKNOWN} = string & { readonly newer: unique symbol };
`;

const name = (text) => ts.factory.createTypeReferenceNode(text);
const literal = (text) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(text));

function transform(schema) {
  if (schema["x-unknown"] === true) {
    return name(UNKNOWN);
  }
  return schema["x-extensible-enum"] && schema.enum
    ? ts.factory.createUnionTypeNode([...schema.enum.map(literal), name(OTHERS)])
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
