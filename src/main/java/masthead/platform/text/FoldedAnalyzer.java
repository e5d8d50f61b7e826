package masthead.platform.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** A language's analyzer, with lexemes in lower case and without accents. It keeps nothing: threads are many, and come and go. */
final class FoldedAnalyzer extends AnalyzerWrapper {

    private final Analyzer language;
    private final CharArraySet empty;

    /** @param empty words that say nothing, beside the language's own */
    FoldedAnalyzer(Analyzer language, CharArraySet empty) {
        super(new AnewEachTime());
        this.language = language;
        this.empty = empty;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return language;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(components.getTokenStream()));
        return new TokenStreamComponents(components.getSource(), new StopFilter(folded, empty));
    }

    private static final class AnewEachTime extends ReuseStrategy {

        @Override
        @SuppressWarnings("NullAway") // Null is Lucene's word for "make them anew".
        public TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
            return null;
        }

        @Override
        public void setReusableComponents(Analyzer analyzer, String field, TokenStreamComponents components) {}
    }
}
