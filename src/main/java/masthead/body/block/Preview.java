package masthead.body.block;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import masthead.publication.Refers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture that stands for what lies behind it; an object of its own, so that it disappears without what it stands for. */
@Schema(name = "PreviewDraft", description = "A picture that stands for what lies behind it.")
public record Preview(@NotNull @Refers(to = "MediaCard") UUID mediaId) {}
