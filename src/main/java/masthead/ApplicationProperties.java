package masthead;

import java.util.HashMap;
import java.util.Map;
import masthead.platform.persistence.DatabaseAddress;

/** System properties that tell the application what was found before it starts. */
final class ApplicationProperties {

    private final Map<String, String> added = new HashMap<>();

    private ApplicationProperties() {}

    static ApplicationProperties set(StartupSettings settings, DatabaseAddress database) {
        ApplicationProperties properties = new ApplicationProperties();
        properties.add("masthead.demo", Boolean.toString(settings.demo()));
        properties.add(StartupSettings.URL, database.url());
        // The service answers a malformed address itself, as a problem; the framework's answer would have no body.
        properties.add("vertx.disableURIValidation", "true");
        database.username().ifPresent(username -> properties.add(StartupSettings.USERNAME, username));
        database.password().ifPresent(password -> properties.add(StartupSettings.PASSWORD, password));
        return properties;
    }

    /** Takes them back: in quarkus:dev the next run reads its settings in the same process. */
    void clear() {
        added.forEach((name, value) -> System.getProperties().remove(name, value));
    }

    private void add(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
            added.put(name, value);
        }
    }
}
