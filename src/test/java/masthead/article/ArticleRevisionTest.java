package masthead.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import masthead.article.content.ArticleDraft;
import masthead.desk.Edit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleRevisionTest {

    private static final Instant BEGAN = Instant.parse("2026-11-23T18:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "olena, , 2026-11-23T18:00:00Z, true",
        "olena, , 2026-11-23T18:09:59.999Z, true",
        "olena, , 2026-11-23T18:10:00Z, false",
        // The clocks of two replicas differ.
        "olena, , 2026-11-23T17:59:59Z, false",
        "petro, , 2026-11-23T18:01:00Z, false",
        "olena, Checked, 2026-11-23T18:01:00Z, false",
    })
    void continuesWhatTheSamePersonBeganWithinTenMinutes(
            String by, @Nullable String note, Instant savedAt, boolean continues) throws JsonProcessingException {
        ArticleRevision before = revision("olena", null, BEGAN);

        assertEquals(continues, revision(by, note, savedAt).continues(before));
    }

    @Test
    void doesNotContinueWhatHasANote() throws JsonProcessingException {
        ArticleRevision before = revision("olena", "Checked", BEGAN);

        assertFalse(revision("olena", null, BEGAN.plusSeconds(1)).continues(before));
    }

    private static ArticleRevision revision(String by, @Nullable String note, Instant at)
            throws JsonProcessingException {
        ArticleDraft content = new ObjectMapper().readValue("{\"language\": \"en\"}", ArticleDraft.class);
        return new ArticleRevision(
                UUID.fromString("01932f4e-6a80-7b1c-9d3e-5f2a8c4b7e10"), 1, new Edit(by, at), note, content);
    }
}
