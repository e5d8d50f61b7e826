package masthead.membership;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import masthead.desk.csv.Column;
import masthead.desk.csv.CsvRow;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** A member as a row of a file tells of them. What a cell leaves out stays as it was. */
final class MemberRow {

    static final String TIER = "tier";

    static final List<Column> COLUMNS = List.of(
            Column.needed("email"),
            Column.optional("name"),
            Column.optional("language"),
            Column.optional(TIER),
            Column.optional("status"),
            Column.optional("since"),
            Column.optional("endsAt"));

    private static final int DATE = 10;

    private final CsvRow row;
    private final Map<String, UUID> tiers;
    private final List<Fault> faults = new ArrayList<>();

    /** @param tiers by their slugs */
    MemberRow(CsvRow row, Map<String, UUID> tiers) {
        this.row = row;
        this.tiers = tiers;
    }

    String email() {
        String email = row.get("email");
        return email == null ? "" : email;
    }

    /** What cannot be read of the row, once it was. */
    List<Fault> faults() {
        return faults;
    }

    MemberDraft over(@Nullable MemberDraft before) {
        MemberStatus status = status();
        UUID tier = tier();
        Instant since = time("since");
        Instant endsAt = time("endsAt");
        String name = row.get("name");
        String language = row.get("language");
        return before == null
                ? new MemberDraft(email(), name, language, tier, status, since, endsAt)
                : new MemberDraft(
                        before.email(),
                        name == null ? before.name() : name,
                        language == null ? before.language() : language,
                        tier == null ? before.tierId() : tier,
                        status == null ? before.status() : status,
                        since == null ? before.since() : since,
                        endsAt == null ? before.endsAt() : endsAt);
    }

    private @Nullable MemberStatus status() {
        String word = row.get("status");
        if (word == null) {
            return null;
        }
        for (MemberStatus status : MemberStatus.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
                return status;
            }
        }
        faults.add(Fault.at("/status", "wrong-type", "must be one of active, cancelled, ended"));
        return null;
    }

    private @Nullable UUID tier() {
        String slug = row.get(TIER);
        UUID tier = slug == null ? null : tiers.get(slug);
        if (slug != null && tier == null) {
            faults.add(Fault.at("/" + TIER, "unknown-reference", "is the slug of no tier that is there"));
        }
        return tier;
    }

    private @Nullable Instant time(String column) {
        String text = row.get(column);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == DATE
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            faults.add(Fault.at("/" + column, "wrong-type", "must be a time or a date, such as 2026-11-23 (RFC 3339)"));
            return null;
        }
    }
}
