package masthead.article;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import masthead.article.content.ArticleDraft;
import masthead.body.Body;
import masthead.platform.text.Analysis;
import masthead.platform.text.Highlighter;
import masthead.platform.text.Snippets;
import masthead.platform.text.WordVector;
import masthead.platform.text.WordVector.Weight;
import org.jspecify.annotations.Nullable;

/** What the desk finds an article by: all of its text, whoever may read it. */
record ArticleWords(
        Analysis analysis,
        String headline,
        List<String> labels,
        List<String> guests,
        @Nullable String slug,
        String standfirst,
        String body) {

    static ArticleWords of(ArticleDraft draft) {
        return new ArticleWords(
                Analysis.of(draft.language()),
                text(draft.headline()),
                Stream.of(draft.shortHeadline(), draft.kicker())
                        .filter(Objects::nonNull)
                        .map(Analysis::composed)
                        .toList(),
                draft.guests().stream().map(Analysis::composed).toList(),
                draft.slug(),
                text(draft.standfirst()),
                text(Body.text(draft.body())));
    }

    String vector() {
        WordVector vector = new WordVector().add(Weight.A, headline, analysis);
        labels.forEach(label -> vector.add(Weight.A, label, analysis));
        guests.forEach(guest -> vector.add(Weight.B, guest, analysis));
        if (slug != null) {
            vector.add(Weight.B, slug, analysis);
        }
        return vector.add(Weight.B, standfirst, analysis)
                .add(Weight.C, body, analysis)
                .toString();
    }

    Snippets snippets(Highlighter highlighter) {
        return Snippets.of(highlighter, headline, standfirst.isEmpty() ? body : standfirst + "\n" + body);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Analysis.composed(text);
    }
}
