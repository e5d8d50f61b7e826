// The body of an article: typed blocks in, elements out.
import { element, link } from "./dom";
import { card } from "./feed";
import type { Block, Mark, MediaCard, Preview, Span, TableCell } from "./generated/masthead";
import { safe } from "./html";
import type { Newsroom } from "./newsroom";
import { caption, figure, picture } from "./picture";

const COLUMN = "(min-width: 48rem) 42rem, 100vw";

/** A place where something may show is nothing by itself, and a block of a kind that is newer than this front end is left out. */
export function show(block: Block, newsroom: Newsroom): HTMLElement | undefined {
  switch (block.type) {
    case "paragraph":
      return element("p", {}, ...text(block.spans, newsroom));
    case "heading":
      return element(block.level <= 2 ? "h2" : block.level === 3 ? "h3" : "h4", {}, ...text(block.spans, newsroom));
    case "list":
      return element(
        block.ordered ? "ol" : "ul",
        {},
        ...block.items.map((item) => element("li", {}, ...text(item.spans, newsroom))),
      );
    case "quote":
      return element(
        "figure",
        { class: "quote" },
        element("blockquote", {}, ...text(block.spans, newsroom)),
        block.attribution && element("figcaption", {}, block.attribution),
      );
    case "image":
      return figure(block, COLUMN);
    case "gallery":
      return element("div", { class: "gallery" }, ...block.pictures.map((one) => figure(one, COLUMN)));
    case "audio":
      return element("figure", { class: "sound" }, title(block.title), sound(block.media, block.title), caption(block.caption, null));
    case "video":
      return element(
        "figure",
        {},
        title(block.title),
        element("video", { controls: true, preload: "none", src: block.media.url, poster: block.preview?.media.url, "aria-label": block.title }),
        caption(block.caption, block.credit),
      );
    case "embed":
      return embed(block.url, block.title, block.preview, block.caption, newsroom);
    case "article-card":
      return card(block.article, newsroom, "wide");
    case "link-card":
      return element(
        "aside",
        { class: "card wide" },
        block.preview && picture(block.preview.media, "8rem", ""),
        element("div", {}, element("h3", {}, link(block.url, {}, block.title)), block.description && element("p", {}, block.description)),
      );
    case "table":
      return table(block.header, block.rows.map((row) => row.cells), block.caption, newsroom);
    case "divider":
      return element("hr");
    case "html":
      return element("div", { class: "html" }, ...safe(block.html));
    case "campaign-slot":
    case "members-only":
    default:
      return undefined;
  }
}

/** Nothing of others is loaded before a reader wants it: an embedded thing is a link to its place. */
function embed(url: string, title: string, preview: Preview | null, words: string | null, newsroom: Newsroom): HTMLElement {
  const host = URL.parse(url)?.host;
  return element(
    "figure",
    { class: "embed" },
    preview && picture(preview.media, COLUMN),
    link(url, { class: "button secondary", rel: "noopener" }, title, host && ` (${newsroom.speech.words.openAt} ${host})`),
    caption(words, null),
  );
}

function table(header: TableCell[], rows: TableCell[][], words: string | null, newsroom: Newsroom): HTMLElement {
  const row = (name: "th" | "td", cells: TableCell[]) =>
    element("tr", {}, ...cells.map((cell) => element(name, name === "th" ? { scope: "col" } : {}, ...text(cell.spans, newsroom))));
  return element(
    "div",
    { class: "table", role: "region", tabindex: 0, "aria-label": words ?? newsroom.speech.words.table },
    element(
      "table",
      {},
      words && element("caption", {}, words),
      header.length > 0 && element("thead", {}, row("th", header)),
      element("tbody", {}, ...rows.map((cells) => row("td", cells))),
    ),
  );
}

export function sound(media: MediaCard, label: string | null): HTMLElement {
  return element("audio", { controls: true, preload: "none", src: media.url, "aria-label": label });
}

function title(words: string | null): HTMLElement | null {
  return words ? element("p", { class: "title" }, words) : null;
}

const MARKS: Record<string, "strong" | "em" | "u" | "s" | "code" | "sup" | "sub"> = {
  strong: "strong",
  emphasis: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  superscript: "sup",
  subscript: "sub",
};

function text(spans: Span[], newsroom: Newsroom): Node[] {
  return spans.map((span) =>
    span.marks.reduceRight<Node>((inner, mark) => marked(inner, mark, newsroom), document.createTextNode(span.text)),
  );
}

function marked(inner: Node, mark: Mark, newsroom: Newsroom): Node {
  if (mark.type === "link") {
    const url = mark.article?.url ?? mark.href;
    return link(url && newsroom.here(url), {}, inner);
  }
  const name = MARKS[mark.type];
  return name ? element(name, {}, inner) : inner;
}
