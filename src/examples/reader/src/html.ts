// HTML that editors have written. Masthead has made it safe; here it is made anew of what this front end knows, so that nobody needs to
// trust anybody. Parsing runs and loads nothing.
import { element, link } from "./dom";

const KNOWN = new Set(
  (
    "p h2 h3 h4 h5 h6 blockquote pre hr br div section ul ol li dl dt dd figure figcaption details summary table caption thead tbody tfoot tr th td " +
    "strong b em i u s small sub sup mark ins del code kbd samp var q cite abbr dfn time span"
  ).split(" "),
);
const WITHOUT_TEXT = new Set(["script", "style", "template", "iframe", "object", "noscript"]);

export function safe(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, "text/html").body.childNodes].flatMap(made);
}

/** An element that is not known leaves its text. */
function made(node: Node): Node[] {
  if (node instanceof Text) {
    return [document.createTextNode(node.data)];
  }
  if (!(node instanceof HTMLElement) || WITHOUT_TEXT.has(node.localName)) {
    return [];
  }
  const inner = [...node.childNodes].flatMap(made);
  if (node.localName === "a") {
    return [link(node.getAttribute("href"), {}, ...inner)];
  }
  if (node.localName === "img") {
    return [element("img", { src: node.getAttribute("src"), alt: node.getAttribute("alt") ?? "", loading: "lazy" })];
  }
  return KNOWN.has(node.localName) ? [element(node.localName as "div", {}, ...inner)] : inner;
}
