package masthead.platform.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Reads forms of pages. The framework's own reader would wait for a body that has arrived already. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormFieldsReader implements MessageBodyReader<FormFields> {

    private static final int MOST = 100;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == FormFields.class;
    }

    @Override
    public FormFields readFrom(
            Class<FormFields> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        String form = new String(Drafts.bytes(body), StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : form.split("&", MOST)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                String value = decoded(field.substring(equals + 1));
                fields.putIfAbsent(decoded(field.substring(0, equals)), Drafts.isStorable(value) ? value : "");
            }
        }
        return new FormFields(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed(Fault.at("", "malformed-form", "is no form as pages send it"));
        }
    }
}
