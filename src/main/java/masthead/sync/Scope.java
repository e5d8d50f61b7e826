package masthead.sync;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a copy holds: whole documents of these types, and cards of whatever those refer to. All of it is in order, so that
 * whoever asks for the same says the same.
 *
 * @param types whole documents of these; sections always
 * @param sections only articles in these; empty for all
 * @param languages only articles in these; empty for all
 * @param since only articles published on this day of UTC or later; null for all
 * @param blocks whether articles come with their bodies
 * @param limit how many changes a page has, about
 */
public record Scope(
        Set<SyncType> types,
        List<UUID> sections,
        List<String> languages,
        @Nullable LocalDate since,
        boolean blocks,
        int limit) {

    public static final int MOST_SECTIONS = 20;
    public static final int MOST_LANGUAGES = 20;
    static final int USUAL_LIMIT = 200;
    static final int LARGEST_LIMIT = 1000;

    public boolean has(SyncType type) {
        return types.contains(type);
    }

    /** Where a copy of this scope begins anew. */
    public String address() {
        StringBuilder address = new StringBuilder("/v1/sync?types=")
                .append(types.stream().map(SyncType::wire).collect(Collectors.joining(",")));
        if (!sections.isEmpty()) {
            address.append("&sections=")
                    .append(sections.stream().map(UUID::toString).collect(Collectors.joining(",")));
        }
        if (!languages.isEmpty()) {
            address.append("&languages=")
                    .append(URLEncoder.encode(String.join(",", languages), StandardCharsets.UTF_8));
        }
        if (since != null) {
            address.append("&since=").append(since);
        }
        if (!blocks) {
            address.append("&body=none");
        }
        return address.append("&limit=").append(limit).toString();
    }
}
