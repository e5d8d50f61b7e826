package masthead.platform.persistence;

/** Something an operator can put right keeps the service from starting; the message is the one line that says what. */
public final class StartupException extends RuntimeException {

    /** @param line what is wrong and what to do, as the operator reads it */
    public StartupException(String line) {
        super(oneLine(line));
    }

    /** @param line what is wrong and what to do, as the operator reads it */
    public StartupException(String line, Throwable cause) {
        super(oneLine(line), cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    // Messages of PostgreSQL, Flyway and SmallRye Config that become part of a line often span several.
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
