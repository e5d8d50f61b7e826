package masthead.publication;

/**
 * The whole of a thing of which not everybody may read all.
 *
 * @param gate for whom it is, such as {@code members}: what a reader must have opened to read it
 * @param whole what stands in the place of the document then
 */
public record Gated(String gate, Record whole) {}
