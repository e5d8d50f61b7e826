package masthead.sync;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Writes what {@link SyncPage} and the records beside it describe: documents go from the database to the wire as they are. */
@ApplicationScoped
class PageWriter {

    static final String BODY = "body";

    private final ObjectMapper json;
    private final CursorSeal seal;
    private final SyncSettings settings;

    PageWriter(ObjectMapper json, CursorSeal seal, SyncSettings settings) {
        this.json = json;
        this.seal = seal;
        this.settings = settings;
    }

    byte[] page(Page page, Map<UUID, byte[]> contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, "{\"changes\":[");
            boolean isFirst = true;
            for (Entry entry : page.entries()) {
                write(out, isFirst ? "" : ",");
                isFirst = false;
                switch (entry) {
                    case Entry.Upsert upsert -> {
                        byte[] content = contents.get(upsert.id());
                        if (content == null) {
                            throw new IllegalStateException("a document is read as it is at one moment");
                        }
                        upsert(
                                out,
                                upsert.doc(),
                                upsert.commit(),
                                content,
                                page.cursor().scope().blocks());
                    }
                    case Entry.Removal removal -> write(out, removal(removal).toString());
                }
            }
            write(out, "]," + end(page).toString().substring(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    void upsert(OutputStream out, Doc doc, long commit, byte[] content, boolean blocks) throws IOException {
        write(
                out,
                "{\"op\":\"upsert\",\"type\":\"%s\",\"id\":\"%s\",\"revision\":%d,\"commit\":%d,\"document\":{\"form\":\"%s\","
                        .formatted(
                                doc.type().wire(),
                                doc.id(),
                                doc.revision(),
                                commit,
                                doc.type().form(doc.whole())));
        byte[] sent = blocks || doc.type() != SyncType.ARTICLE || !doc.whole() ? content : withoutBody(content);
        int start = 0;
        while (sent[start] != '{') {
            start++;
        }
        out.write(sent, start + 1, sent.length - start - 1);
        out.write('}');
    }

    private ObjectNode removal(Entry.Removal removal) {
        ObjectNode node = json.createObjectNode()
                .put("op", "remove")
                .put("type", removal.type().wire())
                .put("id", removal.id().toString())
                .put("revision", removal.revision())
                .put("commit", removal.commit())
                .put("reason", removal.reason())
                .put("erase", removal.erase());
        UUID into = removal.into();
        return node.put("intoId", into == null ? null : into.toString());
    }

    ObjectNode end(Page page) {
        return json.createObjectNode()
                .put("cursor", seal.seal(page.cursor()))
                .put("hasMore", !page.upToDate())
                .put("upToDate", page.upToDate())
                .put("commit", page.commit())
                .put("retentionDays", settings.retention().toDays());
    }

    /** Token by token, so that what is left out is not even made an object. */
    private byte[] withoutBody(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        try (JsonParser in = json.createParser(content);
                JsonGenerator left = json.createGenerator(out)) {
            in.nextToken();
            left.writeStartObject();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals(BODY)) {
                    in.skipChildren();
                } else {
                    left.writeFieldName(name);
                    left.copyCurrentStructure(in);
                }
            }
            left.writeEndObject();
        }
        return out.toByteArray();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
