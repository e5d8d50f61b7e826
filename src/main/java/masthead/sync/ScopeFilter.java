package masthead.sync;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import masthead.platform.http.CommaSeparated;
import masthead.platform.http.LanguageTag;
import masthead.platform.http.Languages;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a copy is to hold, as the first call says it. */
public record ScopeFilter(
        @QueryParam("types")
        @Parameter(
                description =
                        "Whole documents of these types, with commas between them: `article`, `author`, `tag`, `section`, "
                                + "`collection`, `newsletter`, `media`, `site`. Without it: all but media. What they refer to comes in "
                                + "any case, as a card; sections always come whole.",
                explode = Explode.FALSE,
                schema = @Schema(type = SchemaType.ARRAY, implementation = SyncType.class, maxItems = 8),
                example = "[\"article\", \"collection\", \"site\"]")
        @Nullable CommaSeparated types,

        @QueryParam("sections")
        @Parameter(
                description = "Only articles in these sections: up to 20 ids or slugs with commas between them.",
                explode = Explode.FALSE,
                schema =
                        @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = Scope.MOST_SECTIONS),
                example = "[\"harbour\", \"city\"]")
        @Nullable CommaSeparated sections,

        @QueryParam("languages")
        @Parameter(
                description = "Only articles in these languages (BCP 47): up to 20 with commas between them.",
                explode = Explode.FALSE,
                schema =
                        @Schema(
                                type = SchemaType.ARRAY,
                                implementation = String.class,
                                maxItems = Scope.MOST_LANGUAGES),
                example = "[\"en\", \"uk\"]")
        @Nullable CommaSeparated languages,

        @QueryParam("since")
        @Parameter(
                description =
                        "Only articles published on this day (UTC) or later: a date, or a time (RFC 3339) that is rounded down "
                                + "to its day.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 35),
                example = "2026-11-01")
        @Nullable String since,

        @QueryParam("body")
        @Parameter(
                description = "Whether articles come with their bodies.",
                schema = @Schema(implementation = SyncBody.class, defaultValue = "blocks"))
        @Nullable SyncBody body,

        @QueryParam("limit")
        @Parameter(
                description =
                        "How many documents or changes a page has, about: what they refer to comes in addition, and a commit "
                                + "is never split.",
                schema =
                        @Schema(
                                type = SchemaType.INTEGER,
                                minimum = "1",
                                maximum = "" + Scope.LARGEST_LIMIT,
                                defaultValue = "" + Scope.USUAL_LIMIT))
        @Nullable Integer limit) {

    private static final Set<SyncType> USUAL = EnumSet.complementOf(EnumSet.of(SyncType.MEDIA));

    boolean isEmpty() {
        return types == null && sections == null && languages == null && since == null && body == null && limit == null;
    }

    /**
     * @param idsOfSections finds them by ids and slugs; null for what is none
     * @throws ProblemException 400 or 422
     */
    Scope scope(Function<List<String>, List<@Nullable UUID>> idsOfSections) {
        List<Fault> faults = new ArrayList<>();
        int size = limit == null ? Scope.USUAL_LIMIT : limit;
        if (size < 1 || size > Scope.LARGEST_LIMIT) {
            faults.add(Fault.ofParameter(
                    "limit", "out-of-range", "must be between 1 and %d".formatted(Scope.LARGEST_LIMIT)));
        }
        Set<SyncType> ofTypes = readTypes(faults);
        Set<String> ofLanguages = readLanguages(faults);
        LocalDate from = readSince(faults);
        if (!faults.isEmpty()) {
            throw ProblemException.malformed(faults);
        }
        return new Scope(
                ofTypes, readSections(idsOfSections), List.copyOf(ofLanguages), from, body != SyncBody.NONE, size);
    }

    private Set<SyncType> readTypes(List<Fault> faults) {
        if (types == null) {
            return USUAL;
        }
        Set<SyncType> read = EnumSet.noneOf(SyncType.class);
        for (String value : types.values()) {
            SyncType type = SyncType.of(value);
            if (type == null) {
                faults.add(Fault.ofParameter(
                        "types", "wrong-type", "must be of " + String.join(", ", SyncType.all()) + ", with commas"));
                return read;
            }
            read.add(type);
        }
        return read;
    }

    private Set<String> readLanguages(List<Fault> faults) {
        Set<String> read = new TreeSet<>();
        if (languages != null) {
            for (String value : languages.atMost(Scope.MOST_LANGUAGES, "languages")) {
                String tag = Languages.canonical(value);
                if (tag == null) {
                    faults.add(Fault.ofParameter("languages", "wrong-type", LanguageTag.WANTED));
                    return read;
                }
                read.add(tag);
            }
        }
        return read;
    }

    private @Nullable LocalDate readSince(List<Fault> faults) {
        if (since == null) {
            return null;
        }
        try {
            LocalDate day = since.length() == 10
                    ? LocalDate.parse(since)
                    : OffsetDateTime.parse(since)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate();
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below
        }
        faults.add(Fault.ofParameter("since", "wrong-type", "must be a date such as 2026-11-01, or a time (RFC 3339)"));
        return null;
    }

    /** An unknown one would make an empty copy, and nobody would know why. */
    private List<UUID> readSections(Function<List<String>, List<@Nullable UUID>> idsOfSections) {
        if (sections == null) {
            return List.of();
        }
        List<UUID> ids = new ArrayList<>();
        for (UUID id : idsOfSections.apply(List.copyOf(sections.atMost(Scope.MOST_SECTIONS, "sections")))) {
            if (id == null) {
                throw ProblemException.invalid(
                        List.of(Fault.ofParameter("sections", "not-found", "must be the ids or slugs of sections")));
            }
            ids.add(id);
        }
        return ids.stream().distinct().sorted().toList();
    }
}
