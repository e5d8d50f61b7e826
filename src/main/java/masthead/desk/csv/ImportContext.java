package masthead.desk.csv;

import java.util.Map;
import java.util.UUID;
import masthead.desk.Edit;

/**
 * What rows are taken in for.
 *
 * @param edit by whom, and when now
 * @param options what was asked for together with the file
 */
public record ImportContext(UUID importId, Edit edit, Map<String, String> options) {}
