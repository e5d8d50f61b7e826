// What this front end says by itself, in the languages of the site. All else comes from Masthead.

const en = {
  skip: "Skip to content",
  menu: "Sections",
  allSections: "All sections and topics",
  about: "About us",
  latest: "Latest news",
  by: "by",
  photographer: "Pictures by",
  translator: "Translated by",
  editor: "Edited by",
  minutes: (count: number) => `${count} min read`,
  updated: "Updated",
  listen: "Listen to this article",
  synthetic: "AI voice",
  stale: "The text has changed since this was recorded.",
  members: "For members",
  membersOnly: "The rest of this story is for members.",
  related: "Related",
  corrections: "Corrections",
  kinds: { correction: "Correction", clarification: "Clarification", update: "Update", retraction: "Retraction" },
  table: "Table",
  openAt: "at",
  older: "Older",
  supporters: (count: string) => `All thanks to ${count} supporters.`,
  progress: "Progress towards the goal",
  accepted: "Payments we accept",
  dismiss: "Not now",
  newsletters: "Newsletters",
  email: "E-mail address",
  subscribe: "Subscribe",
  wrongAddress: "Please check this address.",
  tryAgain: "That did not work. Please try again in a moment.",
  edit: "Edit post",
  staff: "Staff",
  staffKey: "Key of the desk",
  staffHint: "It stays in this tab until you close it.",
  signIn: "Sign in",
  signOut: "Sign out",
  cancel: "Cancel",
  refused: "The desk does not know this key.",
  draft: "This is a draft. Readers do not see it.",
  nothing: "There is nothing at this address.",
  gone: "This article has been taken back.",
  unavailable: "The news cannot be reached just now. Please try again in a moment.",
};

export type Words = typeof en;

const uk: Words = {
  skip: "Перейти до тексту",
  menu: "Розділи",
  allSections: "Усі розділи й теми",
  about: "Про нас",
  latest: "Останні новини",
  by: "",
  photographer: "Світлини:",
  translator: "Переклад:",
  editor: "Редагування:",
  minutes: (count) => `${count} хв читання`,
  updated: "Оновлено",
  listen: "Послухати статтю",
  synthetic: "Голос ШІ",
  stale: "Відтоді, як це записано, текст змінився.",
  members: "Для учасників",
  membersOnly: "Решта цієї історії — для учасників.",
  related: "До теми",
  corrections: "Виправлення",
  kinds: { correction: "Виправлення", clarification: "Уточнення", update: "Доповнення", retraction: "Відкликання" },
  table: "Таблиця",
  openAt: "на",
  older: "Раніше",
  supporters: (count) => `Усе це — завдяки тим, хто нас підтримує. Їх ${count}.`,
  progress: "Скільки вже зібрано",
  accepted: "Що ми приймаємо",
  dismiss: "Не зараз",
  newsletters: "Розсилки",
  email: "Електронна адреса",
  subscribe: "Підписатися",
  wrongAddress: "Перевірте, будь ласка, адресу.",
  tryAgain: "Не вийшло. Спробуйте, будь ласка, за хвилину.",
  edit: "Редагувати",
  staff: "Для редакції",
  staffKey: "Ключ редакції",
  staffHint: "Він лишається в цій вкладці, доки ви її не закриєте.",
  signIn: "Увійти",
  signOut: "Вийти",
  cancel: "Скасувати",
  refused: "Редакція не знає цього ключа.",
  draft: "Це чернетка. Читачі її не бачать.",
  nothing: "За цією адресою нічого немає.",
  gone: "Цю статтю відкликано.",
  unavailable: "Зараз новини недоступні. Спробуйте, будь ласка, за хвилину.",
};

const WORDS: Record<string, Words> = { en, uk };

/** How things are said in a language: words, numbers, dates and lists. */
export class Speech {
  readonly words: Words;

  constructor(
    readonly language: string,
    private readonly zone: string,
  ) {
    this.words = WORDS[language.split("-")[0] ?? ""] ?? en;
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  date(instant: string): string {
    return this.moment(instant, { dateStyle: "long", timeStyle: "short" });
  }

  /** Without the year, for lists of what is new. */
  shortDate(instant: string): string {
    return this.moment(instant, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
  }

  today(): string {
    return this.moment(new Date().toISOString(), { dateStyle: "full" });
  }

  languageName(language: string): string {
    return new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  }

  /** Parts with the language's commas and its "and" between them. */
  list(parts: Node[]): (Node | string)[] {
    const places = parts.map((_, index) => String(index));
    return new Intl.ListFormat(this.language, { type: "conjunction" })
      .formatToParts(places)
      .map(({ type, value }) => (type === "element" ? (parts[Number(value)] ?? "") : value));
  }

  private moment(instant: string, form: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.language, { ...form, timeZone: this.zone }).format(new Date(instant));
  }
}
