package masthead.desk.csv;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Reads a file in one go and packs it, so that memory holds little more than what the database will. */
@Provider
@Consumes(CsvUpload.MEDIA_TYPE)
public class CsvUploadReader implements MessageBodyReader<CsvUpload> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == CsvUpload.class;
    }

    @Override
    public CsvUpload readFrom(
            Class<CsvUpload> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        MessageDigest digest = sha256();
        long bytes;
        try (InputStream arrived = new DigestInputStream(body, digest);
                OutputStream packing = new GZIPOutputStream(packed)) {
            bytes = arrived.transferTo(packing);
        }
        if (bytes == 0) {
            throw ProblemException.malformed(Fault.at("", "required", "must be a CSV file"));
        }
        return new CsvUpload(
                packed.toByteArray(), Math.toIntExact(bytes), HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
