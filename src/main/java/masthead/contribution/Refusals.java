package masthead.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import masthead.contribution.NamedCampaigns.Named;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** What is wrong with what entries name. */
@ApplicationScoped
class Refusals {

    private static final String CORRECTED = "/correctsId";

    private final NamedCampaigns campaigns;

    Refusals(NamedCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Those that cannot be taken. */
    Map<UUID, Fault> of(Connection connection, List<Entry> entries) throws SQLException {
        Map<UUID, ContributionKind> corrected = corrected(connection, entries);
        Map<UUID, Named> named = named(entries);
        Map<UUID, Fault> refused = new HashMap<>();
        for (Entry entry : entries) {
            Fault fault = fault(entry.told(), corrected, named);
            if (fault != null) {
                refused.put(entry.id(), fault);
            }
        }
        return refused;
    }

    private static @Nullable Fault fault(
            NewContribution told, Map<UUID, ContributionKind> corrected, Map<UUID, Named> named) {
        UUID campaign = told.campaignId();
        if (campaign != null) {
            Named found = named.get(campaign);
            if (found == null) {
                return Fault.at("/campaignId", "unknown", "is no campaign");
            }
            if (found.currency() != null
                    && told.currency() != null
                    && !found.currency().equals(told.currency())) {
                return Fault.at(
                        "/currency", "not-combinable", "must be %s for this campaign".formatted(found.currency()));
            }
        }
        UUID wrong = told.correctsId();
        if (wrong == null) {
            return null;
        }
        ContributionKind kind = corrected.get(wrong);
        return kind == null
                ? Fault.at(CORRECTED, "unknown", "is no entry of the ledger")
                : kind == ContributionKind.CORRECTION
                        ? Fault.at(
                                CORRECTED, "out-of-place", "is a correction itself; tell what is right as a new entry")
                        : null;
    }

    private static Map<UUID, ContributionKind> corrected(Connection connection, List<Entry> entries)
            throws SQLException {
        Object[] ids = entries.stream()
                .map(entry -> entry.told().correctsId())
                .filter(Objects::nonNull)
                .toArray();
        Map<UUID, ContributionKind> kinds = new HashMap<>();
        if (ids.length > 0) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT id, kind FROM contribution WHERE id = ANY (?)")) {
                select.setArray(1, connection.createArrayOf("uuid", ids));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        kinds.put(row.getObject(1, UUID.class), ContributionKind.of(row.getString(2)));
                    }
                }
            }
        }
        return kinds;
    }

    private Map<UUID, Named> named(List<Entry> entries) {
        Set<UUID> ids = new HashSet<>();
        for (Entry entry : entries) {
            UUID campaign = entry.told().campaignId();
            if (campaign != null) {
                ids.add(campaign);
            }
        }
        return ids.isEmpty() ? Map.of() : campaigns.of(ids);
    }
}
