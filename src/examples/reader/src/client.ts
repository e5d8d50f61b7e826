// Masthead, as the generated types know it.
import createClient from "openapi-fetch";
import type { paths } from "./generated/masthead";

/** Where the service answers; said when this front end is built. */
export const BASE: string = import.meta.env["VITE_MASTHEAD"] ?? "http://localhost:8080";

/** An article has a media type for previews, too; readers want this one, and what goes wrong has its own. */
type Answers = "application/json" | "application/problem+json";

export const masthead = createClient<paths, Answers>({
  baseUrl: BASE,
  querySerializer: { array: { style: "form", explode: false } },
});

/** For what a page can do without: it is undefined where there is no answer. */
export async function optional<T>(answer: Promise<{ data?: T }>): Promise<T | undefined> {
  return (await answer.catch(() => undefined))?.data;
}
