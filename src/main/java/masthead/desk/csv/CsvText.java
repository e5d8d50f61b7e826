package masthead.desk.csv;

/** Texts in cells. One that a spreadsheet would take for a formula is marked with an apostrophe, and taken in without it. */
final class CsvText {

    private static final String FORMULA = "=+-@\t\r";

    private CsvText() {}

    static String safe(String text) {
        return looksLikeFormula(text) || (text.startsWith("'") && looksLikeFormula(text.substring(1)))
                ? "'" + text
                : text;
    }

    static String plain(String cell) {
        return cell.startsWith("'")
                        && cell.length() > 1
                        && (looksLikeFormula(cell.substring(1)) || cell.startsWith("''"))
                ? cell.substring(1)
                : cell;
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
