package masthead.desk.csv;

/** A column that a file may have, or must have. */
public record Column(String name, boolean required) {

    public static Column needed(String name) {
        return new Column(name, true);
    }

    public static Column optional(String name) {
        return new Column(name, false);
    }
}
