package masthead.contribution;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import masthead.platform.http.Draft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told at once. Each is judged on its own. */
@Schema(name = "ContributionBatchDraft", description = "What is told at once, up to 500. Each is judged on its own.")
public record ContributionBatch(
        @Schema(description = "What is told, in any order.") @NotEmpty @Size(max = ContributionBatch.MOST) List<@NotNull ContributionDraft> contributions)
        implements Draft {

    static final int MOST = 500;

    public ContributionBatch {
        contributions = Objects.requireNonNullElse(contributions, List.of());
    }
}
