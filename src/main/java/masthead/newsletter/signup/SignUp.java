package masthead.newsletter.signup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import masthead.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Somebody has signed up, and nobody has looked at it yet. */
record SignUp(
        UUID id,
        Instant at,
        EmailAddress address,
        List<UUID> newsletterIds,
        @Nullable String language,
        @Nullable Integer wording,
        @Nullable String evidence) {}
