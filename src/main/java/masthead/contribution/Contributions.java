package masthead.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import masthead.contribution.Ledger.Inserted;
import masthead.contribution.Ledger.Name;
import masthead.contribution.Recorded.Chapter;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.Refusal;
import masthead.platform.problem.Problem.Fault;
import org.jboss.logging.Logger;

/**
 * Where the ledger is told what happened, however it was heard of. What is told again changes nothing; each that is new is there
 * together with all that follows from it, or not at all.
 */
@ApplicationScoped
public class Contributions {

    private static final Logger LOG = Logger.getLogger(Contributions.class);

    /**
     * For this transaction: what is written is found by its keys, however little the database knows of the rows yet. A plan made
     * for a ledger that was empty would go on reading all of one that has filled since.
     */
    private static final String BY_KEYS = """
            SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true)""";

    private final DataSource database;
    private final MemberKeys keys;
    private final Ledger ledger;
    private final Refusals refusals;
    private final Matching matching;
    private final Event<Recorded> recorded;
    private final Clock clock;

    /**
     * What somebody tells.
     *
     * @param by the name of a caller, or of a part of the service
     */
    record Told(NewContribution contribution, String by) {}

    Contributions(
            DataSource database,
            MemberKeys keys,
            Ledger ledger,
            Refusals refusals,
            Matching matching,
            Event<Recorded> recorded,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.ledger = ledger;
        this.refusals = refusals;
        this.matching = matching;
        this.recorded = recorded;
        this.clock = clock;
    }

    /**
     * Records them in one transaction, the caller's if there is one.
     *
     * @param by who tells: the name of a caller, or of a part of the service
     * @return what became of each, in the order in which they were told
     */
    @Transactional
    public List<Outcome> record(List<NewContribution> told, String by) {
        return record(told.stream().map(one -> new Told(one, by)).toList());
    }

    /** Records one that must not be lost: for no campaign in particular if it can be for none that it names. */
    @Transactional
    public Outcome keep(NewContribution told, String by) {
        Outcome outcome = record(List.of(told), by).getFirst();
        Fault fault = outcome.fault();
        if (fault == null || told.campaignId() == null) {
            return outcome;
        }
        LOG.warnf(
                "What %s calls %s counts for no campaign in particular: %s %s",
                told.source(), told.sourceEventId(), fault.pointer(), fault.detail());
        return record(List.of(told.forAnyCampaign()), by).getFirst();
    }

    /** The same of several tellers. */
    @Transactional
    List<Outcome> record(List<Told> told) {
        List<Entry> entries = told.stream().map(this::entry).toList();
        Map<UUID, Outcome> outcomes = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement byKeys = connection.prepareStatement(BY_KEYS)) {
            byKeys.execute();
            List<Chapter> chapters = new ArrayList<>();
            for (List<Entry> chapter : Chapters.of(entries)) {
                chapters.add(record(connection, chapter, outcomes));
            }
            tell(chapters);
        } catch (SQLException e) {
            throw new IllegalStateException(Refusal.of("contributions could not be recorded", e));
        }
        return entries.stream().map(Entry::id).map(outcomes::get).toList();
    }

    private Chapter record(Connection connection, List<Entry> entries, Map<UUID, Outcome> outcomes)
            throws SQLException {
        Map<UUID, Fault> refused = refusals.of(connection, entries);
        List<Entry> valid = entries.stream()
                .filter(entry -> !refused.containsKey(entry.id()))
                .toList();
        Map<UUID, Inserted> inserted = ledger.insert(connection, valid, clock.instant());
        List<Entry> news =
                valid.stream().filter(entry -> inserted.containsKey(entry.id())).toList();
        Map<UUID, Known> known = ledger.known(
                connection,
                valid.stream()
                        .filter(entry -> !inserted.containsKey(entry.id()))
                        .toList());
        List<Name> names = ledger.refer(connection, names(valid, inserted, known));
        names.addAll(awaited(news, inserted));
        ledger.await(connection, news);
        entries.forEach(entry -> outcomes.put(entry.id(), outcome(entry, inserted, known, refused)));
        return new Chapter(events(news, inserted), matching.of(connection, news, names));
    }

    private Entry entry(Told told) {
        NewContribution one = told.contribution();
        return new Entry(Ids.next(), one, told.by(), keys.of(one.source(), one.person()));
    }

    /**
     * Notes that a source has another name for what it knows by this one, be that known yet or not.
     *
     * @return whether that is new
     */
    @Transactional
    public boolean link(String source, String name, String sameAs) {
        try (Connection connection = database.getConnection()) {
            return ledger.link(connection, source, name, sameAs);
        } catch (SQLException e) {
            throw new IllegalStateException(Refusal.of("a name could not be noted", e));
        }
    }

    /** Matches what neither of two transactions saw that told of both at the same time. */
    @Transactional
    int matchWaiting() {
        try (Connection connection = database.getConnection()) {
            List<Matched> matches = matching.ofAll(connection);
            tell(List.of(new Chapter(List.of(), matches)));
            return matches.size();
        } catch (SQLException e) {
            throw new IllegalStateException(Refusal.of("contributions could not be matched", e));
        }
    }

    private void tell(List<Chapter> chapters) {
        List<Chapter> news =
                chapters.stream().filter(chapter -> !chapter.isEmpty()).toList();
        if (!news.isEmpty()) {
            recorded.fire(new Recorded(news));
        }
    }

    private static List<Contributed> events(List<Entry> news, Map<UUID, Inserted> inserted) {
        return news.stream()
                .map(entry -> entry.contributed(
                        Objects.requireNonNull(inserted.get(entry.id())).isRenewal()))
                .toList();
    }

    /** What something that came before already calls these. */
    private static List<Name> awaited(List<Entry> entries, Map<UUID, Inserted> inserted) {
        List<Name> names = new ArrayList<>();
        for (Entry entry : entries) {
            Inserted as = inserted.get(entry.id());
            if (as != null && as.isAwaited()) {
                names.add(new Name(entry.told().source(), entry.told().sourceEventId(), entry.id()));
            }
        }
        return names;
    }

    /** What is told again may bring further names, unless it is something else that was told. */
    private static List<Name> names(List<Entry> entries, Map<UUID, Inserted> inserted, Map<UUID, Known> known) {
        List<Name> names = new ArrayList<>();
        for (Entry entry : entries) {
            NewContribution told = entry.told();
            Known before = known.get(entry.id());
            if (inserted.containsKey(entry.id())) {
                names.addAll(names(told, entry.id()));
            } else if (before != null && before.kind() == told.kind()) {
                names.addAll(names(told, before.id()));
            }
        }
        return names;
    }

    private static List<Name> names(NewContribution told, UUID id) {
        return told.references().stream()
                .map(name -> new Name(told.source(), name, id))
                .toList();
    }

    private static Outcome outcome(
            Entry entry, Map<UUID, Inserted> inserted, Map<UUID, Known> known, Map<UUID, Fault> refused) {
        Fault fault = refused.get(entry.id());
        if (fault != null) {
            return Outcome.refused(fault);
        }
        if (inserted.containsKey(entry.id())) {
            return Outcome.recorded(entry.id());
        }
        Known before = known.get(entry.id());
        return before == null
                ? Outcome.refused(Ledger.CORRECTED_ALREADY)
                : Outcome.known(before.id(), before.isOf(entry.told()));
    }
}
