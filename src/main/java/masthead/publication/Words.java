package masthead.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import masthead.platform.http.ETags;
import masthead.platform.text.Analysis;

/**
 * What search knows of a document, as readers may see it: what is not for everyone must not be in here.
 *
 * @param language BCP 47; empty for a name, which is found by the words of any language
 * @param headline what snippets show as the headline
 * @param labels what counts as much as the headline and stands beside it; for a name, the same name in other languages
 * @param guests whom it is by who have no document of their own; they count as much as the names of those who have
 * @param standfirst what counts less than the headline and more than the body
 * @param body plain text, a paragraph on each line
 */
public record Words(
        String language, String headline, List<String> labels, List<String> guests, String standfirst, String body) {

    /** How much of a body is searched, in characters: some 15,000 words. */
    public static final int SEARCHED = 100_000;

    public Words {
        headline = Analysis.composed(headline);
        labels = labels.stream().map(Analysis::composed).toList();
        guests = guests.stream().map(Analysis::composed).toList();
        standfirst = Analysis.composed(standfirst);
        body = Analysis.composed(body.substring(
                0, body.offsetByCodePoints(0, Math.min(SEARCHED, body.codePointCount(0, body.length())))));
    }

    /** The name of something that others name: whoever searches for it finds them. */
    public static Words ofName(String name) {
        return new Words("", name, List.of(), List.of(), "", "");
    }

    boolean isName() {
        return language.isEmpty();
    }

    Words withLabels(List<String> all) {
        return new Words(language, headline, all, guests, standfirst, body);
    }

    /** Tells whether what is stored was made of the same, by the same analysis. */
    byte[] digest(String also) {
        String all = String.join(
                "\0",
                Integer.toString(Analysis.VERSION),
                also,
                language,
                headline,
                String.join("\n", labels),
                String.join("\n", guests),
                standfirst,
                body);
        return ETags.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}
