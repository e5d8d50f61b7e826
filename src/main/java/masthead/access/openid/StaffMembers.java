package masthead.access.openid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import masthead.access.Caller;
import masthead.access.Role;
import org.jspecify.annotations.Nullable;

/** The people of the staff: each has an id and a name of their own from the first time they come. */
@ApplicationScoped
class StaffMembers {

    private static final int LONGEST = 200;

    private final StaffSettings settings;
    private final Clock clock;
    private final Cache<Person, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(StaffMember.SEEN_EVERY)
            .build();

    StaffMembers(StaffSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** As the provider knows somebody; what it calls them may change. */
    private record Person(
            String subject,
            @Nullable String displayName,
            @Nullable String email) {}

    private record Known(UUID id, String name) {}

    /** The roles that a token tells; empty if it tells none that is one here. */
    Set<Role> roles(Claims claims) {
        return claims.texts(settings.rolesClaim()).stream().flatMap(this::role).collect(Collectors.toSet());
    }

    /** Who came with a token that is in order. */
    Caller caller(String issuer, Claims claims, Set<Role> roles) {
        Person person =
                new Person(Objects.requireNonNull(claims.text("sub")), displayName(claims), cut(claims.text("email")));
        Known one = known.get(
                person, any -> QuarkusTransaction.requiringNew().call(() -> seen(issuer, person, Handle.of(claims))));
        return Caller.staff(one.id(), one.name(), roles);
    }

    static @Nullable String displayName(Claims claims) {
        return cut(claims.text("name"));
    }

    private Known seen(String issuer, Person person, String handle) {
        Instant now = clock.instant();
        StaffMember member = StaffMember.of(issuer, person.subject());
        if (member == null) {
            StaffMember.lock();
            member = StaffMember.of(issuer, person.subject());
        }
        if (member == null) {
            member = StaffMember.join(issuer, person.subject(), handle, now);
        }
        member.seen(person.displayName(), person.email(), now);
        return new Known(member.id(), member.name());
    }

    /** Groups come with a slash before their names from some providers. */
    private Stream<Role> role(String value) {
        String bare = value.startsWith("/") ? value.substring(1) : value;
        if (settings.roles().isEmpty()) {
            return Arrays.stream(Role.values()).filter(role -> role.toString().equals(bare));
        }
        Function<String, Stream<Role>> mapped =
                name -> Stream.ofNullable(settings.roles().get(name));
        return Stream.of(value, bare).flatMap(mapped);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
