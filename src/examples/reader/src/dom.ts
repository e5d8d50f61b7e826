// Elements made of data. What comes from the API becomes text, never HTML, and an address only where its scheme is harmless.

export type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined>;

/** Attributes and children that are null, undefined or false are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((child) => child instanceof Node || typeof child === "string"));
  return made;
}

const HARMLESS = ["http:", "https:", "mailto:", "tel:"];

/** A link; what leads somewhere dangerous, or nowhere, is just its text. */
export function link(url: string | null | undefined, attributes: Attributes, ...children: Child[]): HTMLElement {
  const isHarmless = url && HARMLESS.includes(URL.parse(url, location.href)?.protocol ?? "");
  return isHarmless ? element("a", { href: url, ...attributes }, ...children) : element("span", attributes, ...children);
}

/** Once, as soon as half of it can be seen. */
export function whenInView(part: HTMLElement, then: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        then();
      }
    },
    { threshold: 0.5 },
  );
  observer.observe(part);
}
