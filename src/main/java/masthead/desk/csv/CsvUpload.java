package masthead.desk.csv;

/**
 * A file as it came, packed (RFC 1952).
 *
 * @param bytes how many it has unpacked
 * @param digest tells it from any other
 */
public record CsvUpload(byte[] packed, int bytes, String digest) {

    static final String MEDIA_TYPE = "text/csv";

    /** What a retry is compared by, and all that a log ever shows. */
    @Override
    public String toString() {
        return "CsvUpload[" + digest + "]";
    }
}
