package masthead.mail.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;

/** The server that the settings name, and how connections to it are made. */
final class SmtpServerAddress {

    private final MailSettings settings;
    private final SmtpSockets sockets;
    private final Session session;
    private final URLName user;

    SmtpServerAddress(String host, MailSettings settings) {
        this.settings = settings;
        this.sockets = new SmtpSockets(host, settings);
        this.session = Session.getInstance(properties());
        this.user = new URLName(
                "smtp",
                host,
                settings.port().orElse(settings.security().port()),
                null,
                settings.user().orElse(null),
                settings.password().orElse(null));
    }

    SmtpConnection connect(ScheduledExecutorService timer) throws MessagingException {
        boolean isSecured = settings.security() == MailSettings.Security.TLS;
        return SmtpConnection.open(session, user, sockets, isSecured, new Patience(timer, settings));
    }

    String words() {
        return sockets.words();
    }

    private Properties properties() {
        boolean isUpgraded = settings.security() == MailSettings.Security.STARTTLS;
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", sockets.secure());
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(isUpgraded));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(isUpgraded));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.localhost", settings.helloName().orElseGet(SmtpServerAddress::machine));
        return properties;
    }

    /** As its own name service knows it; an address where that knows nothing (RFC 5321, section 4.1.3). */
    private static String machine() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException e) {
            return "[127.0.0.1]";
        }
    }
}
