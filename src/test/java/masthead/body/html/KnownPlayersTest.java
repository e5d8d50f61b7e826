package masthead.body.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPlayersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            https://www.youtube.com/watch?v=aqz-KE-bpKQ,          https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ
            https://www.youtube.com/watch?list=a&v=aqz-KE-bpKQ&t=1, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ
            https://m.youtube.com/shorts/aqz-KE-bpKQ,             https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ
            https://youtu.be/aqz-KE-bpKQ?si=abc,                  https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ
            https://WWW.YouTube.com/embed/aqz-KE-bpKQ,            https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ
            https://vimeo.com/76979871,                           https://player.vimeo.com/video/76979871
            https://vimeo.com/76979871/8272103f6e,                https://player.vimeo.com/video/76979871?h=8272103f6e
            https://player.vimeo.com/video/76979871?h=8272103f6e, https://player.vimeo.com/video/76979871?h=8272103f6e""")
    void showAVideoWithoutTellingWhoWatches(String url, String frame) {
        assertEquals(frame, KnownPlayers.frame(url));
        assertTrue(KnownPlayers.FRAME.matcher(frame).matches());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/watch?v=aqz-KE-bpKQ",
                "https://www.youtube.com.example.org/watch?v=aqz-KE-bpKQ",
                "https://example.org/https://www.youtube.com/embed/aqz-KE-bpKQ",
                "https://www.youtube.com/@harbour",
                "https://www.youtube.com/watch?v=%22%3e%3cscript",
                "https://www.youtube.com/watch",
                "https://vimeo.com/harbour",
                "https://my_host.example.org/1"
            })
    void areNoOthers(String url) {
        assertNull(KnownPlayers.frame(url));
    }
}
