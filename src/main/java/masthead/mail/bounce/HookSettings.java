package masthead.mail.bounce;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Who may report bounces and complaints. Each way is off until it is set. */
@ConfigMapping(prefix = "masthead.mail.hooks")
public interface HookSettings {

    /** ARNs of the SNS topics that Amazon SES reports to. */
    Optional<List<String>> sesTopics();

    /** {@code user:password} with which Postmark comes (HTTP Basic). */
    Optional<String> postmark();

    /** {@code user:password} with which reports of mail servers come (HTTP Basic). */
    Optional<String> bounces();
}
