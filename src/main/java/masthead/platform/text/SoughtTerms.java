package masthead.platform.text;

import java.util.ArrayList;
import java.util.List;

/** Reads what people type into search boxes: words, "phrases", -without, and "or". Nothing that they type is an error. */
final class SoughtTerms {

    private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";

    /**
     * @param number its place in the query
     * @param text a word or the inside of quotes; if analysis finds several words in it, they have to follow each other
     * @param excluded whether it must not be there
     */
    record Term(int number, String text, boolean excluded) {}

    private final String query;
    private final List<List<Term>> alternatives = new ArrayList<>();
    private List<Term> present = new ArrayList<>();
    private int number;
    private int at;

    private SoughtTerms(String query) {
        this.query = query;
    }

    /** Alternatives, each of terms that all have to hold. */
    static List<List<Term>> of(String query) {
        SoughtTerms terms = new SoughtTerms(query);
        while (terms.at < query.length()) {
            terms.next();
        }
        terms.begin();
        return terms.alternatives;
    }

    private void next() {
        if (Character.isWhitespace(query.charAt(at))) {
            at++;
            return;
        }
        boolean excluded = query.charAt(at) == '-';
        if (excluded) {
            at++;
        }
        if (isQuote(at)) {
            at++;
            add(upToQuote(), excluded);
            at++;
            return;
        }
        String word = upToSpaceOrQuote();
        if (!excluded && word.equalsIgnoreCase("or")) {
            begin();
        } else {
            add(word, excluded);
        }
    }

    private void add(String text, boolean excluded) {
        if (!text.isBlank()) {
            present.add(new Term(number++, text, excluded));
        }
    }

    private void begin() {
        if (!present.isEmpty()) {
            alternatives.add(List.copyOf(present));
            present = new ArrayList<>();
        }
    }

    private String upToQuote() {
        int from = at;
        while (at < query.length() && !isQuote(at)) {
            at++;
        }
        return query.substring(from, at);
    }

    private String upToSpaceOrQuote() {
        int from = at;
        while (at < query.length() && !Character.isWhitespace(query.charAt(at)) && !isQuote(at)) {
            at++;
        }
        return query.substring(from, at);
    }

    private boolean isQuote(int place) {
        return place < query.length() && QUOTES.indexOf(query.charAt(place)) >= 0;
    }
}
