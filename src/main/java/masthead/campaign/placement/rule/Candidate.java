package masthead.campaign.placement.rule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import masthead.campaign.content.Audience;
import masthead.campaign.content.FrequencyCap;
import org.jspecify.annotations.Nullable;

/** What of a candidate rules are about; what else there is of it says nothing to them. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Candidate(
        UUID id,
        int priority,
        @Nullable String exclusiveGroup,
        List<Audience> audience,
        @Nullable FrequencyCap frequencyCap,
        List<Share> variants) {

    /** A variant, and the percentage of the readers who get it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Share(@Nullable String key, int weight, boolean holdback) {}
}
