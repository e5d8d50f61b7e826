package masthead.platform.http;

/** A draft in which all can be left out, and so can be left out itself: no body says the same as {@code {}}. */
public interface OptionalDraft extends Draft {}
