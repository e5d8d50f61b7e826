// The rules for openapi.yaml: what Spectral has for OpenAPI, and what OWASP's ten API risks have led to. What does not hold here is
// listed below, each with its reason; all else has to hold, warnings too.
import { oas } from "@stoplight/spectral-rulesets";
import owasp from "@stoplight/spectral-owasp-ruleset";

// Bounds keep callers from making the service do too much, so they belong to what callers send: parameters, drafts and patches. What
// the service answers is bounded by what was sent, and promises nobody a length that could not grow.
const sent = (type) =>
  [`@.type=="${type}"`, `@.type && @.type.constructor.name === "Array" && @.type.includes("${type}")`].flatMap((is) => [
    `$.components.parameters..[?(@ && ${is})]`,
    `$.paths[*][*].parameters..[?(@ && ${is})]`,
    `$.components.schemas[?(@property.match(/(Draft|Patch)$/))]..[?(@ && ${is})]`,
  ]);

const onlyWhatIsSent = (rule, type) => ({ [rule]: { ...owasp.rules[rule], given: sent(type) } });

const bounded = {
  type: "object",
  anyOf: [
    { required: ["maxLength"] },
    { required: ["enum"] },
    { required: ["const"] },
    // These have one length, or nearly; what the service makes itself is not read.
    { properties: { format: { enum: ["uuid", "date", "date-time"] } }, required: ["format"] },
    { properties: { readOnly: { const: true } }, required: ["readOnly"] },
  ],
};
const stringLimit = owasp.rules["owasp:api4:2023-string-limit"];

const credentials = owasp.rules["owasp:api2:2023-no-credentials-in-url"];

const pointer = (path) => path.replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D");
const operation = (path, method) => `**#/paths/${pointer(path)}/${method}`;
const off = (...rules) => Object.fromEntries(rules.map((rule) => [`owasp:${rule}`, "off"]));

export default {
  extends: [oas, owasp],
  rules: {
    ...onlyWhatIsSent("owasp:api4:2023-array-limit", "array"),
    "owasp:api4:2023-string-limit": {
      ...stringLimit,
      given: sent("string"),
      then: { ...stringLimit.then, functionOptions: { schema: bounded } },
    },

    // `tokenId` and `secretId` are ids of tokens and secrets, and open nothing.
    "owasp:api2:2023-no-credentials-in-url": {
      ...credentials,
      given: credentials.given.map((where) => where.replace("@.in &&", "@.in && !@.name.match(/^(token|secret)Id$/) &&")),
    },

    // A headline is any text. What has a form (ids, slugs, languages, addresses) says so, and tests hold the service to it.
    "owasp:api4:2023-string-restricted": "off",

    // OpenAPI 3.1 lets scopes stand with any scheme; this rule knows them with OAuth flows only. That each is a scope which keys can
    // have checks OperationRulesTest.
    "oas3-operation-security-defined": "off",

    // One document for all installations: each serves it, and is the server that it names.
    "owasp:api9:2023-inventory-access": "off",
    "owasp:api9:2023-inventory-environment": "off",
  },
  overrides: [
    {
      // It tells who the caller is, to whoever is anybody at the desk: there is no scope to ask for.
      files: [operation("/v1/admin/me", "get")],
      rules: off("api5:2023-admin-security-unique"),
    },
    {
      // This is no answer, but where the headers that answers have are described.
      files: ["**#/components/headers"],
      rules: off("api8:2023-define-cors-origin"),
    },
    {
      // Readers sign up, redeem a gift and are counted without an account, so nobody is asked who they are: rates are limited, and what
      // is to stay needs a click in a mail.
      files: [
        "/v1/newsletters/{slug}/subscriptions",
        "/v1/subscriptions",
        "/v1/gift-redemptions",
        "/v1/placements/decide",
        "/v1/placements/events",
      ].map((path) => operation(path, "post")),
      rules: off("api2:2023-write-restricted", "api8:2023-define-error-responses-401"),
    },
    {
      // Providers prove themselves as each of them can, by a signature or a password of their own. Nobody else is to call these, and no key
      // opens them: what proves nothing gets 403.
      files: ["bounces", "postmark", "ses", "stripe"].map((sender) => operation(`/v1/hooks/${sender}`, "post")),
      rules: off("api2:2023-write-restricted", "api8:2023-define-error-responses-401"),
    },
    {
      // These are links in mails. Who follows one has nothing but its address, so the token stands there: it is for one person and one
      // thing, and answers are kept nowhere and tell no other site where they were (Referrer-Policy).
      files: [
        ["/v1/gifts/redeem/{token}", "get", "post"],
        ["/v1/subscriptions/links/{token}", "get", "post"],
        ["/v1/subscriptions/preferences/{token}", "get", "post"],
        ["/v1/subscriptions/preferences/{token}/links", "post"],
        ["/v1/subscriptions/unsubscribe/{token}", "get", "post"],
      ].flatMap(([path, ...methods]) => methods.map((method) => operation(path, method))),
      rules: off(
        "api2:2023-no-credentials-in-url",
        "api2:2023-read-restricted",
        "api2:2023-write-restricted",
        "api8:2023-define-error-responses-401",
      ),
    },
  ],
};
