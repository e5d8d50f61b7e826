// What is at an address of this front end. Masthead knows: present and former addresses alike.
import type { Story } from "./article";
import { masthead } from "./client";
import type { ArticleCard } from "./generated/masthead";

export interface Shelf {
  title: string;
  description: string | null;
  articles: ArticleCard[];
  older: string | null;
}

export type Found =
  | { kind: "home" }
  | { kind: "story"; story: Story; isDraft: boolean }
  | { kind: "shelf"; shelf: Shelf }
  | { kind: "moved"; url: string }
  | { kind: "nothing"; status: number };

const HOME = /^\/([a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?\/?)?$/i;
const DRAFT = /^\/preview\/([0-9a-f-]{36})$/;

export async function find({ pathname, search, hash }: Location, language?: string): Promise<Found> {
  const draft = DRAFT.exec(pathname)?.[1];
  if (draft) {
    // Behind a # the token comes to no server and into no log.
    return article(draft, hash.slice(1));
  }
  if (HOME.test(pathname)) {
    return { kind: "home" };
  }
  const { data, error } = await masthead.GET("/v1/resolve", { params: { query: { url: pathname } } });
  if (!data) {
    return { kind: "nothing", status: error.status };
  }
  if (data.redirectTo !== null) {
    return { kind: "moved", url: data.redirectTo };
  }
  if (data.id !== null && data.type === "article") {
    return article(data.id);
  }
  const cursor = new URLSearchParams(search).get("cursor") ?? undefined;
  return shelf(data.type, { id: data.id ?? "" }, language, cursor);
}

async function article(id: string, token?: string): Promise<Found> {
  const { data, error } = await masthead.GET("/v1/articles/{id}", {
    params: { path: { id }, ...(token !== undefined && { query: { perspective: "draft" }, header: { "Preview-Token": token } }) },
  });
  return data ? { kind: "story", story: data, isDraft: token !== undefined } : { kind: "nothing", status: error.status };
}

/** The articles of a section, tag, author or collection, the newest first. */
async function shelf(type: string | null, path: { id: string }, language?: string, cursor?: string): Promise<Found> {
  const params = { path, query: { ...(language && { language }) } };
  const articles = (filter: { section?: string; tag?: string[]; author?: string }) =>
    masthead.GET("/v1/articles", { params: { query: { ...filter, ...params.query, ...(cursor && { cursor }), limit: 20 } } });
  const shelved = (title?: string, description?: string | null, page?: { items: ArticleCard[]; next: string | null }): Found =>
    title !== undefined && page
      ? { kind: "shelf", shelf: { title, description: description ?? null, articles: page.items, older: page.next } }
      : { kind: "nothing", status: 404 };
  switch (type) {
    case "section": {
      const [{ data }, page] = await Promise.all([masthead.GET("/v1/sections/{id}", { params }), articles({ section: path.id })]);
      return shelved(data?.name, data?.description, page.data);
    }
    case "tag": {
      const [{ data }, page] = await Promise.all([masthead.GET("/v1/tags/{id}", { params }), articles({ tag: [path.id] })]);
      return shelved(data?.name, data?.description, page.data);
    }
    case "author": {
      const [{ data }, page] = await Promise.all([masthead.GET("/v1/authors/{id}", { params }), articles({ author: path.id })]);
      return shelved(data?.name, data?.jobTitle, page.data);
    }
    case "collection": {
      const { data } = await masthead.GET("/v1/collections/{id}", { params });
      return shelved(data?.title, data?.description, data && { items: data.articles, next: null });
    }
    default:
      return { kind: "nothing", status: 404 };
  }
}
