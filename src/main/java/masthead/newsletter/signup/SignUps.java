package masthead.newsletter.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import masthead.mail.EmailAddress;
import masthead.mail.EmailHashes;
import masthead.newsletter.ConsentWordings;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.Newsletters;
import masthead.newsletter.subscriber.ConsentLedger;
import masthead.newsletter.subscriber.Rows;
import masthead.platform.persistence.Ids;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import masthead.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ups that wait to be looked at. Taking one is the same work for every address, so that neither the answer nor its time tells
 * who reads what.
 */
@ApplicationScoped
@Transactional
class SignUps {

    private final Newsletters newsletters;
    private final ConsentWordings wordings;
    private final EmailHashes hashes;
    private final Rows rows;
    private final Clock clock;

    SignUps(Newsletters newsletters, ConsentWordings wordings, EmailHashes hashes, Rows rows, Clock clock) {
        this.newsletters = newsletters;
        this.wordings = wordings;
        this.hashes = hashes;
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws ProblemException 404 */
    KnownNewsletter newsletter(String slug) {
        KnownNewsletter found = newsletters.bySlug(slug);
        if (found == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no newsletter with this slug.");
        }
        return found;
    }

    /** @throws ProblemException 422 with each that readers do not have */
    List<KnownNewsletter> newsletters(List<String> slugs) {
        List<KnownNewsletter> found = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < slugs.size(); i++) {
            KnownNewsletter one = newsletters.bySlug(slugs.get(i));
            if (one == null) {
                faults.add(Fault.at("/newsletters/" + i, "unknown-reference", "names no newsletter that is there"));
            } else if (!found.contains(one)) {
                found.add(one);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return found;
    }

    /** @throws ProblemException 422 where no wording was agreed to that there is */
    void take(List<KnownNewsletter> wanted, Asked asked) {
        Integer version = asked.consentVersion();
        boolean isAsked = wanted.stream().anyMatch(one -> one.content().consentWordingId() != null);
        if (version == null ? isAsked : wordings.numbered(version) == null) {
            throw ProblemException.invalid(List.of(Fault.at(
                    "/consentVersion",
                    version == null ? "required" : "unknown-reference",
                    version == null ? "is needed: the newsletter has a wording" : "names no wording that is there")));
        }
        if (asked.fellIntoTrap()) {
            return;
        }
        EmailAddress address = EmailAddress.of(asked.email());
        rows.run(
                """
                INSERT INTO sign_up (id, at, due_at, email, email_hash, newsletter_ids, language, wording, evidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                clock.instant(),
                clock.instant(),
                address.text(),
                hashes.of(address),
                wanted.stream().map(KnownNewsletter::id).toArray(UUID[]::new),
                asked.language(),
                version,
                ConsentLedger.page(asked.sourceUrl()));
    }

    /** Takes the next one out, unless somebody has it in hand; null if none is due. */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable SignUp next() {
        return rows.first(SignUps::signUp, """
                DELETE FROM sign_up WHERE id = (
                    SELECT id FROM sign_up WHERE due_at <= ? ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *""", clock.instant());
    }

    /** Puts it back for later. */
    @Transactional(Transactional.TxType.MANDATORY)
    void defer(SignUp signUp, Instant until) {
        rows.run(
                """
                INSERT INTO sign_up (id, at, due_at, email, email_hash, newsletter_ids, language, wording, evidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                signUp.id(),
                signUp.at(),
                until,
                signUp.address().text(),
                hashes.of(signUp.address()),
                signUp.newsletterIds().toArray(UUID[]::new),
                signUp.language(),
                signUp.wording(),
                signUp.evidence());
    }

    /** After it could not be dealt with. */
    void later(Instant until) {
        rows.run(
                "UPDATE sign_up SET due_at = ? WHERE id = (SELECT id FROM sign_up WHERE due_at <= ? ORDER BY due_at, id LIMIT 1)",
                until,
                clock.instant());
    }

    private static SignUp signUp(ResultSet row) throws SQLException {
        return new SignUp(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(Rows.time(row, "at")),
                EmailAddress.of(row.getString("email")),
                Arrays.asList((UUID[]) row.getArray("newsletter_ids").getArray()),
                row.getString("language"),
                row.getObject("wording", Integer.class),
                row.getString("evidence"));
    }
}
