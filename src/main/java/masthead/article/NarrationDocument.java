package masthead.article;

import java.util.Map;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.article.content.Audio;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article read aloud, as readers get it. */
@Schema(name = "NarrationDocument", description = "The article read aloud.")
record NarrationDocument(
        @Refers(to = "MediaCard") UUID mediaId,

        Audio.Provenance provenance,

        @Schema(
                description = "What listeners are told about how it was made, by language (BCP 47).",
                examples = "{\"en\": \"This audio was made with a synthetic voice and checked by an editor.\"}")
        Map<String, String> disclosure,

        @Schema(description = "The text has changed since it was read.")
        boolean stale) {

    static @Nullable NarrationDocument of(ArticleDraft content) {
        Audio audio = content.audio();
        return audio == null
                ? null
                : new NarrationDocument(
                        audio.mediaId(),
                        audio.provenance(),
                        audio.disclosure(),
                        !content.textDigest().equals(audio.textDigest()));
    }
}
