package masthead;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.Optional;
import masthead.platform.persistence.DatabaseAddress;
import masthead.platform.persistence.StartupException;

/**
 * What has to be known before Quarkus starts, read from where Quarkus reads its own settings.
 *
 * @param dataDir folder of the embedded database
 * @param demo whether demo content is wanted
 * @param database the operator's database; without one the embedded one starts
 * @param host address to listen on
 * @param port port to listen on; 0 for any
 */
record StartupSettings(Path dataDir, boolean demo, Optional<DatabaseAddress> database, String host, int port) {

    /** Long enough that it cannot be guessed, should an operator make one up. */
    private static final int SHORTEST_KEY = 24;

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    static StartupSettings read() {
        try {
            SmallRyeConfig config = ConfigUtils.configBuilder()
                    .withMapping(MastheadSettings.class)
                    // The application maps the others under masthead.*.
                    .withValidateUnknown(false)
                    .build();
            MastheadSettings own = config.getConfigMapping(MastheadSettings.class);
            own.adminKey().ifPresent(StartupSettings::requireUnguessable);
            Optional<DatabaseAddress> database = database(config);
            return new StartupSettings(
                    own.dataDir(),
                    own.demo().orElse(database.isEmpty()),
                    database,
                    config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0"),
                    config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
        } catch (StartupException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StartupException("A setting cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireUnguessable(String adminKey) {
        if (!adminKey.matches("mh_[\\x21-\\x7e]{" + (SHORTEST_KEY - 3) + ",197}")) {
            throw new StartupException(
                    "masthead.admin-key must begin with mh_, and be %d to 200 printable ASCII characters without spaces."
                            .formatted(SHORTEST_KEY));
        }
    }

    private static Optional<DatabaseAddress> database(SmallRyeConfig config) {
        Optional<String> username = config.getOptionalValue(USERNAME, String.class);
        Optional<String> password = config.getOptionalValue(PASSWORD, String.class);
        Optional<String> url = config.getOptionalValue(URL, String.class);
        if (url.isEmpty() && (username.isPresent() || password.isPresent())) {
            throw new StartupException("A user or password of a database is set, but not " + URL
                    + ": set it too, or neither of them for the embedded database.");
        }
        return url.map(given -> new DatabaseAddress(given, username, password));
    }
}
