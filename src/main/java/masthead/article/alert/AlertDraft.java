package masthead.article.alert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What an alert says. */
@Schema(name = "AlertDraft", description = "What an alert says.")
public record AlertDraft(
        @Schema(description = "What it says first.", examples = "The harbour is open") @NotBlank @Size(max = 100) String title,

        @Schema(description = "What it says then.", examples = "The first ship in two winters has moored in Novomol.")
        @NotBlank @Size(max = 300) String text,

        @Schema(
                description = "Whom it is for, in the words of whoever forwards it; empty for everybody.",
                examples = "[\"breaking\"]")
        @Size(max = 20) @UniqueElements
        List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 60) String> topics)
        implements Draft {

    public AlertDraft {
        topics = Objects.requireNonNullElse(topics, List.of());
    }
}
