package masthead.newsletter.edition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.body.Body;
import masthead.body.block.Block;
import masthead.mail.OneLine;
import masthead.platform.http.Draft;
import masthead.platform.http.NotBlankIfGiven;
import masthead.platform.problem.Problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be written of an edition. */
@Schema(name = "EditionDraft", description = "What may be written of an edition.")
public record EditionDraft(
        @NotBlank @OneLine
        @Size(max = 200) @Schema(description = "The subject of its mails.", examples = "The harbour is open again")
        String subject,

        @Schema(
                description = "What mail programs show behind the subject.",
                examples = "The first ship in two winters, and what it brought")
        @NotBlankIfGiven
        @OneLine
        @Size(max = 200) @Nullable String preheader,

        @Schema(description = "What it says, in this order.") @Size(max = 50) List<@NotNull @Valid EditionPart> parts)
        implements Draft {

    public EditionDraft {
        parts = Objects.requireNonNullElse(parts, List.of());
    }

    @Override
    public List<Fault> contradictions() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof TextPart text) {
                faults.addAll(moved(Body.faults(text.blocks()), i));
            }
        }
        return faults;
    }

    /** With ids for the blocks that have none, and raw HTML made safe. */
    EditionDraft identified(@Nullable EditionDraft before) {
        List<Block> known = new ArrayList<>();
        if (before != null) {
            before.texts().forEach(text -> known.addAll(text.blocks()));
        }
        return new EditionDraft(
                subject,
                preheader,
                parts.stream()
                        .map(part -> part instanceof TextPart text
                                ? new TextPart(Body.identified(text.blocks(), known))
                                : part)
                        .toList());
    }

    Set<UUID> mediaIds() {
        Set<UUID> media = new LinkedHashSet<>();
        texts().forEach(text -> media.addAll(Body.media(text.blocks())));
        return media;
    }

    Set<UUID> collectionIds() {
        Set<UUID> collections = new LinkedHashSet<>();
        for (EditionPart part : parts) {
            if (part instanceof CollectionPart collection) {
                collections.add(collection.collectionId());
            }
        }
        return collections;
    }

    private List<TextPart> texts() {
        return parts.stream()
                .filter(TextPart.class::isInstance)
                .map(TextPart.class::cast)
                .toList();
    }

    /** The rules of bodies tell places in a body; here it is one of several. */
    static String place(String ofBody, int part) {
        return "/parts/%d/blocks%s".formatted(part, ofBody.substring("/body".length()));
    }

    private static List<Fault> moved(List<Fault> faults, int part) {
        return faults.stream()
                .map(fault ->
                        Fault.at(place(Objects.requireNonNull(fault.pointer()), part), fault.code(), fault.detail()))
                .toList();
    }
}
