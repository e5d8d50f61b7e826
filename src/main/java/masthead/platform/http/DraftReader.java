package masthead.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body of POST and PUT. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class DraftReader implements MessageBodyReader<Draft> {

    private static final byte[] NOTHING = {'{', '}'};

    private final Drafts drafts;

    DraftReader(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Draft.class.isAssignableFrom(type);
    }

    @Override
    public Draft readFrom(
            Class<Draft> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return read(type, body);
    }

    <D extends Draft> D read(Class<D> type, InputStream body) {
        byte[] read = Drafts.bytes(body);
        boolean isLeftOut = read.length == 0 && OptionalDraft.class.isAssignableFrom(type);
        return drafts.read(isLeftOut ? NOTHING : read, type);
    }
}
