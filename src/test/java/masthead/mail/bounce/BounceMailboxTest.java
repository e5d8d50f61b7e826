package masthead.mail.bounce;

import static masthead.desk.Newsroom.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import masthead.mail.EmailAddress;
import masthead.mail.SuppressionReason;
import masthead.mail.Suppressions;
import masthead.mail.transport.MessageIds;
import masthead.platform.persistence.Ids;
import masthead.platform.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

/** Reports come from the mailbox of the bounce address, and what is none stays there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BounceMailboxTest {

    @Inject
    MailedReports mailed;

    @Inject
    Reports reports;

    @Inject
    MessageIds ids;

    @Inject
    Suppressions suppressions;

    @Test
    void reports_are_taken_and_other_mail_stays() throws Exception {
        EmailAddress reader = EmailAddress.of(unique("reader").toLowerCase(Locale.ROOT) + "@example.org");
        GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        server.start();
        try {
            GreenMailUser user = server.setUser("bounces@courier.example", "bounces", "secret-4711");
            user.deliver(mail("Subject: I am away\r\n\r\nUntil Monday.\r\n"));
            user.deliver(mail(MailedReport.bounce("failed", "5.1.1", reader.text(), ids.of(Ids.next(), reader))));
            BounceMailbox mailbox = new BounceMailbox(settings(server.getImap().getPort()), mailed, reports);

            assertEquals(2, mailbox.read());
            assertEquals(
                    List.of(SuppressionReason.HARD_BOUNCE),
                    suppressions.of(reader).stream().toList());
            assertEquals(1, server.getReceivedMessages().length);
            assertEquals("I am away", server.getReceivedMessages()[0].getSubject());
            assertEquals(0, mailbox.read());
        } finally {
            server.stop();
        }
    }

    private static MimeMessage mail(String source) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.US_ASCII)));
    }

    private static BounceMailboxSettings settings(int port) {
        String prefix = "masthead.mail.bounce-mailbox.";
        return new SmallRyeConfigBuilder()
                .withMapping(BounceMailboxSettings.class)
                .withConverter(Duration.class, 500, new DurationConverter())
                .withDefaultValue(prefix + "host", "127.0.0.1")
                .withDefaultValue(prefix + "port", Integer.toString(port))
                .withDefaultValue(prefix + "security", "none")
                .withDefaultValue(prefix + "user", "bounces")
                .withDefaultValue(prefix + "password", "secret-4711")
                .build()
                .getConfigMapping(BounceMailboxSettings.class);
    }
}
