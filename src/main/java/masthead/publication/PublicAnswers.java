package masthead.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import masthead.platform.http.ETags;

/** Gives what a feature made of documents for everybody, packed as the one who asks can unpack it. */
@ApplicationScoped
public class PublicAnswers {

    private final ReaderRequest request;

    PublicAnswers(ReaderRequest request) {
        this.request = request;
    }

    /** Remembered until the next commit. */
    public Response answer(long commit, byte[] content, MediaType type) {
        request.check(commit);
        return request.respond(Answer.packed(commit, content, type, request.coding()));
    }

    /**
     * Too large to be remembered: it is written while it is read.
     *
     * @param version what is another whenever the content is another
     */
    public Response stream(long commit, String version, StreamingOutput content, String type) {
        request.check(commit);
        ContentCoding coding = request.coding();
        StreamingOutput packing = out -> {
            try (OutputStream packed = coding.packing(out)) {
                content.write(packed);
            }
        };
        String tag = ETags.ofContent((version + coding).getBytes(StandardCharsets.UTF_8));
        return request.respond(tag, commit, coding, packing, type);
    }
}
