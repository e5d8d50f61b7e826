package masthead.platform.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a request that has nothing to say. Whoever says something all the same learns that nobody listens. */
@Schema(hidden = true)
public record Nothing() implements OptionalDraft {}
