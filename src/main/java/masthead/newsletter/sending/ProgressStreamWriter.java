package masthead.newsletter.sending;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Lets a stream of progress begin and gives the thread back. */
@Provider
public class ProgressStreamWriter implements ServerMessageBodyWriter<ProgressStream> {

    private final Broadcast broadcast;

    ProgressStreamWriter(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return ProgressStream.class == type;
    }

    @Override
    public void writeResponse(ProgressStream stream, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        stream.exchange().response().setChunked(true);
        stream.exchange().addEndHandler(ended -> request.resume());
        broadcast.join(stream);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return ProgressStream.class == type;
    }

    @Override
    public void writeTo(
            ProgressStream stream,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new IllegalStateException("a stream of events is not written at once");
    }
}
