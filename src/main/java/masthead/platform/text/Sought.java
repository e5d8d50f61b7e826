package masthead.platform.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.text.SoughtTerms.Term;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for. Each analysis makes its own {@code tsquery} of it, of quoted lexemes only, so nothing that was
 * typed can be an operator of PostgreSQL's.
 */
public final class Sought {

    /** How long a query may be, in characters. */
    public static final int LONGEST = 200;

    /** What callers are told of the parameter {@code q}. */
    public static final String DESCRIPTION =
            "Words, all of which must be there; `\"words in quotes\"` one after another, `-word` not at all, `or` between "
                    + "alternatives. Case, endings and accents do not matter. Nothing in it is a mistake.";

    private final List<List<Term>> alternatives;
    private final Map<Analysis, Map<Term, List<Analysis.Word>>> analysed = new HashMap<>();

    private Sought(List<List<Term>> alternatives) {
        this.alternatives = alternatives;
    }

    /**
     * Reads the parameter {@code q}.
     *
     * @throws ProblemException 422 when it is empty or too long
     */
    public static Sought read(@Nullable String q) {
        if (q == null || q.isBlank()) {
            throw ProblemException.invalid(List.of(Fault.ofParameter("q", "required", "must not be empty")));
        }
        if (q.codePointCount(0, q.length()) > LONGEST) {
            throw ProblemException.invalid(
                    List.of(Fault.ofParameter("q", "wrong-length", "must have at most " + LONGEST + " characters")));
        }
        return new Sought(SoughtTerms.of(Analysis.composed(q)));
    }

    /** The whole query for texts of one analysis; null if it asks for nothing, as "the" does in English. */
    public @Nullable String query(Analysis analysis) {
        return query(term -> phrase(term, analysis), analysis);
    }

    /** The same for texts to which {@link #met} was added, where something else may have met a term in their stead. */
    public @Nullable String queryOrMet(Analysis analysis) {
        return query(
                term -> {
                    String phrase = phrase(term, analysis);
                    return phrase.isEmpty() ? "" : "(" + phrase + " | " + WordVector.quoted(sign(term.number())) + ")";
                },
                analysis);
    }

    /** The {@code tsvector} that tells {@link #queryOrMet} which terms were met. */
    public static String met(Set<Integer> terms) {
        return terms.stream()
                .sorted()
                .map(number -> WordVector.quoted(sign(number)) + ":1" + WordVector.Weight.B)
                .collect(Collectors.joining(" "));
    }

    /** Not a lexeme of any text, since it has a space. */
    private static String sign(int term) {
        return "term " + term;
    }

    private @Nullable String query(Function<Term, String> form, Analysis analysis) {
        return anyOf(alternatives.stream()
                .filter(terms -> terms.stream().anyMatch(term -> isWanted(term, analysis)))
                .map(terms -> allOf(terms, form))
                .toList());
    }

    /**
     * What texts must have in any case if the terms of these numbers may be met otherwise; null if nothing.
     */
    public @Nullable String queryWithout(Set<Integer> met, Analysis analysis) {
        List<String> rests = new ArrayList<>();
        for (List<Term> terms : alternatives) {
            List<Term> rest = terms.stream()
                    .filter(term -> isWanted(term, analysis) && !met.contains(term.number()))
                    .toList();
            if (rest.isEmpty() && terms.stream().anyMatch(term -> isWanted(term, analysis))) {
                return null;
            }
            if (!rest.isEmpty()) {
                rests.add(allOf(rest, term -> phrase(term, analysis)));
            }
        }
        return anyOf(rests);
    }

    /** Each term, excluded ones too, as any of the analyses has it; by its number. */
    public Map<Integer, String> terms(Collection<Analysis> analyses) {
        Map<Integer, String> terms = new HashMap<>();
        for (List<Term> alternative : alternatives) {
            for (Term term : alternative) {
                String query = anyOf(analyses.stream()
                        .map(analysis -> phrase(term, analysis))
                        .filter(phrase -> !phrase.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
                if (query != null) {
                    terms.put(term.number(), query);
                }
            }
        }
        return terms;
    }

    /** What must not be there, as any of the analyses has it; null if there is no such thing. */
    public @Nullable String excluded(Collection<Analysis> analyses) {
        Map<Integer, String> terms = terms(analyses);
        return anyOf(alternatives.stream()
                .flatMap(List::stream)
                .filter(Term::excluded)
                .map(term -> terms.getOrDefault(term.number(), ""))
                .filter(query -> !query.isEmpty())
                .toList());
    }

    /** Whether any of the terms of these numbers must not be there. */
    public boolean excludes(Set<Integer> numbers) {
        return alternatives.stream()
                .flatMap(List::stream)
                .anyMatch(term -> term.excluded() && numbers.contains(term.number()));
    }

    /** What is wanted, in the letters a to z, for comparison by trigrams; without what says nothing in some language. */
    public String latin(Collection<Analysis> analyses) {
        return Folding.toLatin(alternatives.stream()
                .flatMap(List::stream)
                .filter(term -> analyses.stream().allMatch(analysis -> isWanted(term, analysis)))
                .map(Term::text)
                .collect(Collectors.joining(" ")));
    }

    /** A text as {@link #latin} is compared with. */
    public static String comparable(String text) {
        return Folding.toLatin(text);
    }

    /** The lexemes that are wanted, with the number of the term that wants them. */
    Map<String, Integer> lexemes(Analysis analysis) {
        Map<String, Integer> lexemes = new HashMap<>();
        for (List<Term> terms : alternatives) {
            for (Term term : terms) {
                if (!term.excluded()) {
                    words(term, analysis)
                            .forEach(word ->
                                    word.lexemes().forEach(lexeme -> lexemes.putIfAbsent(lexeme, term.number())));
                }
            }
        }
        return lexemes;
    }

    private boolean isWanted(Term term, Analysis analysis) {
        return !term.excluded() && !phrase(term, analysis).isEmpty();
    }

    private static String allOf(List<Term> terms, Function<Term, String> form) {
        List<String> all = new ArrayList<>();
        for (Term term : terms) {
            String condition = form.apply(term);
            if (!condition.isEmpty()) {
                all.add(term.excluded() ? "!" + condition : condition);
            }
        }
        return String.join(" & ", all);
    }

    private static @Nullable String anyOf(Collection<String> queries) {
        return queries.isEmpty()
                ? null
                : queries.stream().map(query -> "(" + query + ")").collect(Collectors.joining(" | "));
    }

    /** The words of a term one after another, each by any of its lexemes; empty if none of them says anything. */
    private String phrase(Term term, Analysis analysis) {
        StringBuilder phrase = new StringBuilder();
        int before = 0;
        for (Analysis.Word word : words(term, analysis)) {
            if (!phrase.isEmpty()) {
                phrase.append(" <").append(word.position() - before).append("> ");
            }
            phrase.append(word.lexemes().stream().map(WordVector::quoted).collect(Collectors.joining(" | ", "(", ")")));
            before = word.position();
        }
        return phrase.isEmpty() ? "" : "(" + phrase + ")";
    }

    private List<Analysis.Word> words(Term term, Analysis analysis) {
        return analysed.computeIfAbsent(analysis, any -> new HashMap<>())
                .computeIfAbsent(term, wanted -> analysis.words(wanted.text()));
    }
}
