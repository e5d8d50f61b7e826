// Who is of the staff sees links to edit what is shown. Here they sign in with a key of the desk; with an OpenID provider, put its access
// token in the place of the key. Either stays in this tab.
import { masthead, optional } from "./client";
import { element, link } from "./dom";
import type { Newsroom } from "./newsroom";

const KEY = "masthead.staff";

/** Whether whoever has signed in here may write articles. */
export async function maySeeTheDesk(key = sessionStorage.getItem(KEY)): Promise<boolean> {
  const me = key && (await optional(masthead.GET("/v1/admin/me", { headers: { Authorization: `Bearer ${key}` } })));
  return !!me && me.scopes.some((scope) => scope.startsWith("articles:write"));
}

export function editLink(id: string, newsroom: Newsroom): HTMLElement {
  const url = newsroom.site.urlTemplates.deskEdit.replace("{type}", "article").replace("{id}", id).replace("{language}", newsroom.language);
  return link(url, { class: "edit", rel: "noopener" }, newsroom.speech.words.edit);
}

/** A button that lets the staff in, or out again. */
export function staffDoor(isIn: boolean, newsroom: Newsroom): HTMLElement {
  const { words } = newsroom.speech;
  const button = element("button", { type: "button", class: "quiet" }, isIn ? words.signOut : words.staff);
  if (isIn) {
    button.addEventListener("click", () => {
      sessionStorage.removeItem(KEY);
      location.reload();
    });
    return button;
  }
  const dialog = signIn(newsroom);
  button.addEventListener("click", () => dialog.showModal());
  return element("span", {}, button, dialog);
}

function signIn(newsroom: Newsroom): HTMLDialogElement {
  const { words } = newsroom.speech;
  const key = element("input", { id: "staff-key", type: "password", required: true, autocomplete: "off", "aria-describedby": "staff-hint" });
  const fault = element("p", { class: "fault", role: "alert" });
  const cancel = element("button", { type: "button", class: "button secondary" }, words.cancel);
  const form = element(
    "form",
    { method: "dialog" },
    element("h2", { id: "staff" }, words.staff),
    element("label", { for: key.id }, words.staffKey),
    key,
    element("p", { class: "consent", id: "staff-hint" }, words.staffHint),
    fault,
    element("p", { class: "calls" }, element("button", { class: "button primary" }, words.signIn), cancel),
  );
  const dialog = element("dialog", { "aria-labelledby": "staff" }, form);
  cancel.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await maySeeTheDesk(key.value)) {
      sessionStorage.setItem(KEY, key.value);
      location.reload();
    } else {
      fault.textContent = words.refused;
    }
  });
  return dialog;
}
