// Pictures: in the widths that Masthead offers, around what matters in them, and with their words where they do not load.
import { element } from "./dom";
import type { MediaCard } from "./generated/masthead";

/** A picture in a frame. Where a headline beside it says the same, `alt` is empty. */
export function picture(media: MediaCard, sizes: string, alt = media.alt ?? ""): HTMLElement {
  const image = element("img", {
    alt,
    sizes,
    srcset: media.srcset,
    src: media.url,
    width: media.width,
    height: media.height,
    loading: "lazy",
    decoding: "async",
  });
  if (media.focalPoint) {
    image.style.objectPosition = `${media.focalPoint.x * 100}% ${media.focalPoint.y * 100}%`;
  }
  image.addEventListener("error", () => image.replaceWith(element("span", { class: "missing" }, alt)), { once: true });
  return element("div", { class: "picture" }, image);
}

export function caption(text: string | null, credit: string | null): HTMLElement | null {
  return text || credit
    ? element("figcaption", {}, text, credit && element("small", {}, text && " ", credit))
    : null;
}

/** What a place says of a picture comes before what the picture says itself. */
export function figure(
  shown: { media: MediaCard; caption: string | null; credit: string | null },
  sizes: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  const { media } = shown;
  return element(
    "figure",
    attributes,
    picture(media, sizes),
    caption(shown.caption ?? media.caption, shown.credit ?? media.credit),
  );
}
