package masthead.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body of PATCH. */
@Provider
@Consumes(MergePatch.MEDIA_TYPE)
public class MergePatchReader implements MessageBodyReader<MergePatch> {

    private final Drafts drafts;

    MergePatchReader(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch readFrom(
            Class<MergePatch> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return drafts.readPatch(Drafts.bytes(body));
    }
}
