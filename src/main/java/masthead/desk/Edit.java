package masthead.desk;

import java.time.Instant;

/** Who changes something, and when. */
public record Edit(String by, Instant at) {}
