// Forms to sign up for newsletters, in the words that each newsletter has for it.
import { masthead } from "./client";
import { element } from "./dom";
import type { Newsletter, SignUpAnswer } from "./generated/masthead";
import type { Newsroom } from "./newsroom";
import { picture } from "./picture";

export function signUps(newsletters: Newsletter[], newsroom: Newsroom): HTMLElement | null {
  return newsletters.length === 0
    ? null
    : element(
        "section",
        { class: "newsletters", "aria-labelledby": "newsletters" },
        element("h2", { id: "newsletters" }, newsroom.speech.words.newsletters),
        element("ul", {}, ...newsletters.map((newsletter) => element("li", {}, signUp(newsletter, newsroom)))),
      );
}

function signUp(newsletter: Newsletter, newsroom: Newsroom): HTMLElement {
  const { words } = newsroom.speech;
  const field = `email-${newsletter.slug}`;
  const fault = element("p", { class: "fault", id: `${field}-fault`, role: "alert" });
  const email = element("input", {
    id: field,
    type: "email",
    name: "email",
    required: true,
    autocomplete: "email",
    placeholder: newsletter.emailPlaceholder,
    "aria-describedby": fault.id,
  });
  // People do not see this field: what is in it was written by a robot.
  const website = element("input", { name: "website", tabindex: -1, autocomplete: "off", "aria-hidden": "true" });
  const button = element("button", { class: "button primary" }, newsletter.signUpButton ?? words.subscribe);
  const form = element(
    "form",
    { novalidate: true },
    element("label", { for: field }, words.email, " ", element("span", { "aria-hidden": "true" }, "*")),
    element("div", { class: "row" }, email, button),
    fault,
    newsletter.consentText && element("p", { class: "consent" }, newsletter.consentText),
    element("p", { class: "required" }, newsletter.requiredField),
    element("p", { hidden: true }, website),
  );
  const made = element(
    "article",
    { class: "newsletter" },
    newsletter.picture && picture(newsletter.picture, "6rem"),
    element("h3", {}, newsletter.name),
    newsletter.cadence && element("p", { class: "kicker" }, newsletter.cadence),
    newsletter.description && element("p", {}, newsletter.description),
    form,
  );

  const refuse = (reason: string) => {
    fault.textContent = reason;
    email.setAttribute("aria-invalid", "true");
    email.focus();
  };
  email.addEventListener("input", () => {
    fault.textContent = "";
    email.removeAttribute("aria-invalid");
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrongAddress = newsletter.wrongAddress ?? words.wrongAddress;
    if (!email.validity.valid) {
      refuse(wrongAddress);
      return;
    }
    button.disabled = true;
    const outcome = await send(newsletter, email.value, website.value, newsroom.language);
    button.disabled = false;
    if (typeof outcome === "object") {
      thank(form, outcome);
    } else {
      refuse(outcome === "wrong-address" ? wrongAddress : words.tryAgain);
    }
  });
  return made;
}

async function send(
  { slug, consentVersion }: Newsletter,
  email: string,
  website: string,
  language: string,
): Promise<SignUpAnswer | "wrong-address" | "failed"> {
  try {
    const { data, error } = await masthead.POST("/v1/newsletters/{slug}/subscriptions", {
      params: { path: { slug } },
      body: { email, website, consentVersion, language, sourceUrl: location.origin + location.pathname },
    });
    return data ?? (error.errors?.some((fault) => fault.pointer === "/email") ? "wrong-address" : "failed");
  } catch {
    return "failed";
  }
}

function thank(form: HTMLFormElement, { title, text }: SignUpAnswer): void {
  const thanks = element("div", { class: "thanks", role: "status", tabindex: -1 }, element("h4", {}, title), element("p", {}, text));
  form.replaceWith(thanks);
  thanks.focus();
}
