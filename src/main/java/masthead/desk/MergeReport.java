package masthead.desk;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What merging has done. */
@Schema(name = "MergeReport", description = "What merging has done.")
public record MergeReport(
        @Schema(description = "What stands now wherever the other one stood.")
        UUID targetId,

        @Schema(description = "In how many objects it was replaced, those in the trash included.", examples = "12")
        int replaced) {}
