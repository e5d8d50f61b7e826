package masthead.newsletter.subscriber;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.desk.csv.Column;
import masthead.desk.csv.CsvRow;
import masthead.desk.csv.ImportContext;
import masthead.desk.csv.Importer;
import masthead.desk.csv.RowResult;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.newsletter.Newsletters;
import masthead.platform.http.Languages;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Takes in addresses whose persons have agreed elsewhere. Who is suppressed stays so, and who has left does not come back this way.
 * Nobody is mailed for it, and webhooks are not told: nobody has confirmed anything.
 */
@ApplicationScoped
class SubscriberImport implements Importer {

    static final String EMAIL = "email";
    static final String LANGUAGE = "language";

    private final EmailHashes hashes;
    private final Newsletters newsletters;
    private final ImportedSubscriptions subscriptions;

    SubscriberImport(EmailHashes hashes, Newsletters newsletters, ImportedSubscriptions subscriptions) {
        this.hashes = hashes;
        this.newsletters = newsletters;
        this.subscriptions = subscriptions;
    }

    @Override
    public String type() {
        return "subscribers";
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.needed(EMAIL), Column.optional(LANGUAGE));
    }

    /** What a row says, where it can be read. */
    record Wanted(EmailAddress address, byte[] hash, String key, String language) {}

    @Override
    public List<RowResult> take(List<CsvRow> rows, ImportContext context) {
        UUID newsletter =
                UUID.fromString(Objects.requireNonNull(context.options().get(ImportTerms.NEWSLETTER)));
        String wording = context.options().get(ImportTerms.WORDING);
        Consent consent = new Consent(
                ConsentSource.IMPORT,
                wording == null ? null : Integer.valueOf(wording),
                context.options().get(ImportTerms.SOURCE));
        String usual = newsletters.content(newsletter).language();
        List<@Nullable Wanted> read = new ArrayList<>();
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            Wanted one = read(row, usual);
            read.add(one);
            if (one != null) {
                wanted.putIfAbsent(one.key(), one);
            }
        }
        Map<String, RowResult> results = subscriptions.take(
                newsletter,
                List.copyOf(wanted.values()),
                consent,
                context.edit().at());
        List<RowResult> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Wanted one = read.get(i);
            all.add(
                    one == null
                            ? RowResult.refused(faults(rows.get(i)))
                            : result(Objects.requireNonNull(results.get(one.key())), !seen.add(one.key())));
        }
        return all;
    }

    /** Who stands in the file twice is there when the second row comes. */
    private static RowResult result(RowResult first, boolean isRepeated) {
        UUID id = first.id();
        return isRepeated && id != null ? RowResult.unchanged(id) : first;
    }

    private @Nullable Wanted read(CsvRow row, String usual) {
        EmailAddress address = EmailAddress.find(Objects.requireNonNullElse(row.get(EMAIL), ""));
        String language = Objects.requireNonNullElse(row.get(LANGUAGE), usual);
        if (address == null || !language.equals(Languages.canonical(language))) {
            return null;
        }
        byte[] hash = hashes.of(address);
        return new Wanted(address, hash, HexFormat.of().formatHex(hash), language);
    }

    private static List<Fault> faults(CsvRow row) {
        List<Fault> faults = new ArrayList<>();
        String email = row.get(EMAIL);
        if (email == null) {
            faults.add(Fault.at("/" + EMAIL, "required", "is needed"));
        } else if (EmailAddress.find(email) == null) {
            faults.add(Fault.at("/" + EMAIL, "malformed", "must be an e-mail address, such as reader@example.org"));
        }
        String language = row.get(LANGUAGE);
        if (language != null && !language.equals(Languages.canonical(language))) {
            faults.add(Fault.at("/" + LANGUAGE, "malformed", "must be a language as BCP 47 writes it, such as uk"));
        }
        return faults;
    }
}
