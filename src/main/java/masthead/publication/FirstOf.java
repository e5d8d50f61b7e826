package masthead.publication;

/**
 * How much of what a document lists is answered with it.
 *
 * @param type of what is listed
 * @param most how many, from 0 on
 */
public record FirstOf(String type, int most) {}
