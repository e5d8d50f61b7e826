package masthead.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body where there should be none, whatever it is said to be: clients name a type for nothing, too. */
@Provider
@Consumes(MediaType.WILDCARD)
public class NothingReader implements MessageBodyReader<Nothing> {

    private final DraftReader drafts;

    NothingReader(Drafts drafts) {
        this.drafts = new DraftReader(drafts);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Nothing.class;
    }

    @Override
    public Nothing readFrom(
            Class<Nothing> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return drafts.read(type, body);
    }
}
