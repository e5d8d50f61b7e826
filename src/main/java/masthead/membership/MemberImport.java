package masthead.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import masthead.desk.csv.Column;
import masthead.desk.csv.CsvRow;
import masthead.desk.csv.ImportContext;
import masthead.desk.csv.Importer;
import masthead.desk.csv.RowResult;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.membership.tier.Tiers;
import masthead.platform.http.Drafts;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Takes in members: who is there already, by the address, is changed where the row says something. */
@ApplicationScoped
class MemberImport implements Importer {

    private final EmailHashes hashes;
    private final MemberLocks locks;
    private final Tiers tiers;
    private final MemberNews news;
    private final Drafts drafts;

    MemberImport(EmailHashes hashes, MemberLocks locks, Tiers tiers, MemberNews news, Drafts drafts) {
        this.hashes = hashes;
        this.locks = locks;
        this.tiers = tiers;
        this.news = news;
        this.drafts = drafts;
    }

    @Override
    public String type() {
        return "members";
    }

    @Override
    public List<Column> columns() {
        return MemberRow.COLUMNS;
    }

    @Override
    public List<RowResult> take(List<CsvRow> rows, ImportContext context) {
        Cause cause =
                new Cause(MemberSource.IMPORT, context.edit(), context.edit().at(), context.importId());
        Map<String, UUID> bySlug = tiers.bySlug(rows.stream()
                .map(row -> row.get(MemberRow.TIER))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, Member> present = present(rows);
        List<RowResult> results = new ArrayList<>();
        for (CsvRow row : rows) {
            results.add(take(new MemberRow(row, bySlug), present, cause));
        }
        Member.flush();
        return results;
    }

    /** Locked in the order of their ids, by the hashes of their addresses. */
    private Map<String, Member> present(List<CsvRow> rows) {
        List<byte[]> wanted = new ArrayList<>();
        for (CsvRow row : rows) {
            EmailAddress address = EmailAddress.find(Objects.requireNonNullElse(row.get("email"), ""));
            if (address != null) {
                wanted.add(hashes.of(address));
            }
        }
        locks.take(wanted);
        Map<String, Member> present = new HashMap<>();
        Member.locked(wanted).forEach(member -> present.put(text(member.emailHash()), member));
        return present;
    }

    private RowResult take(MemberRow row, Map<String, Member> present, Cause cause) {
        EmailAddress address = EmailAddress.find(row.email());
        Member member = address == null ? null : present.get(text(hashes.of(address)));
        MemberDraft before = member == null ? null : member.draft();
        MemberDraft written = row.over(before);
        List<Fault> faults = new ArrayList<>(row.faults());
        faults.addAll(drafts.faults(written, ""));
        if (!faults.isEmpty() || address == null) {
            return RowResult.refused(faults);
        }
        MemberDraft draft = written.complete(cause.at(), cause.at());
        if (member != null && draft.equals(before)) {
            return RowResult.unchanged(member.id());
        }
        faults.addAll(MemberRules.faults(draft, cause.at()));
        return faults.isEmpty() ? write(member, draft, before, address, present, cause) : RowResult.refused(faults);
    }

    private RowResult write(
            @Nullable Member known,
            MemberDraft draft,
            @Nullable MemberDraft before,
            EmailAddress address,
            Map<String, Member> present,
            Cause cause) {
        byte[] hash = hashes.of(address);
        Member member = known == null ? new Member() : known;
        member.revise(draft, hash, cause);
        member.persist();
        present.put(text(hash), member);
        news.tell(member, before == null ? MemberEventKind.JOINED : MemberChange.between(before, draft), cause, null);
        return before == null ? RowResult.created(member.id()) : RowResult.changed(member.id());
    }

    private static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
