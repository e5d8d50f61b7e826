package masthead.newsletter;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.reader;
import static masthead.desk.Newsroom.unique;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import masthead.Deadline;
import masthead.desk.Newsroom.Saved;
import masthead.mail.Mailbox;
import masthead.mail.Mailbox.Received;

/** The words in which tests speak of those who read newsletters. */
public final class Readers {

    private static final Pattern PATH = Pattern.compile("https?://[^/\\s]+(/v1/subscriptions/[a-z]+/[A-Za-z0-9_-]+)");

    private Readers() {}

    /** @param more further members, each with a comma before it */
    public static Saved newsletter(String more) {
        return create("newsletters", "{\"name\": \"%s\", \"language\": \"en\"%s}".formatted(unique("Morning"), more));
    }

    public static Saved newsletter() {
        return newsletter("");
    }

    /** An address that no other test uses. */
    public static String address() {
        return unique("reader").toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    public static RequestSpecification json() {
        return reader().contentType("application/json").accept("application/json");
    }

    public static RequestSpecification form() {
        return reader().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .accept("text/html");
    }

    public static Response signUp(Saved newsletter, String address) {
        return json().body("{\"email\": \"%s\"}".formatted(address))
                .when()
                .post("/v1/newsletters/%s/subscriptions".formatted(newsletter.string("slug")));
    }

    /** Signs up, waits for the mail and confirms. */
    public static String subscriber(Saved newsletter) {
        String address = address();
        subscribe(newsletter, address);
        return address;
    }

    public static void subscribe(Saved newsletter, String address) {
        signUp(newsletter, address).then().statusCode(202);
        confirm(Mailbox.of(address, 1).getLast());
    }

    public static void confirm(Received mail) {
        json().when().post(path(mail)).then().statusCode(200);
    }

    /** Where the link of a mail leads, without the host. */
    public static String path(Received mail) {
        Matcher link = PATH.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("no link in: " + mail.text());
        }
        return link.group(1);
    }

    /** Waits until all sign-ups of an address are dealt with. */
    public static void settled(String address) {
        Deadline.await(
                "the sign-ups are dealt with",
                () -> count("SELECT count(*) FROM sign_up WHERE due_at <= now() AND email = '%s'".formatted(address))
                        == 0);
    }

    /** How an address stands with a newsletter; nothing for who is not known. */
    public static String state(String address, Saved newsletter) {
        return desk().get("/v1/admin/subscribers?q=" + address)
                .path("items[0].subscriptions.find { it.newsletterId == '%s' }?.state".formatted(newsletter.id()));
    }

    public static String id(String address) {
        return desk().get("/v1/admin/subscribers?q=" + address).path("items[0].id");
    }

    /** As if all that concerns the address had happened earlier. */
    public static void timePasses(String address, String interval) {
        run("UPDATE mail_allowance SET sent = array(SELECT t - interval '%s' FROM unnest(sent) t)".formatted(interval)
                + " WHERE email_hash = (SELECT email_hash FROM subscriber WHERE email = '%s')".formatted(address));
        run(
                "UPDATE mailed_link SET created_at = created_at - interval '%1$s', expires_at = expires_at - interval '%1$s'"
                                .formatted(interval)
                        + " WHERE subscriber_id = (SELECT id FROM subscriber WHERE email = '%s')".formatted(address));
        run("UPDATE subscription SET requested_at = requested_at - interval '%s'".formatted(interval)
                + " WHERE subscriber_id = (SELECT id FROM subscriber WHERE email = '%s')".formatted(address));
        run("UPDATE subscriber SET created_at = created_at - interval '%s' WHERE email = '%s'"
                .formatted(interval, address));
    }

    /** The public limits are per address, so tests that use them up do not disturb others. */
    public static void run(String sql) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql) {
        try (Connection connection = database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path of the way out of a subscription. */
    public static String unsubscribe(String subscriptionId) {
        return java.net
                .URI
                .create(Arc.container()
                        .instance(masthead.newsletter.subscriber.UnsubscribeLinks.class)
                        .get()
                        .of(java.util.UUID.fromString(subscriptionId))
                        .oneClick())
                .getPath();
    }

    /** Signs up, and gives the path of the link that asks for a confirmation. */
    public static String asked(Saved newsletter, String address) {
        signUp(newsletter, address).then().statusCode(202);
        return path(Mailbox.of(address, 1).getLast());
    }

    /** The path to their preferences, from the mail that welcomes them. */
    public static String preferences(String address) {
        return path(Mailbox.of(address, 2).getLast());
    }

    /** Has a link mailed and gives its path. */
    public static String link(String address, String purpose) {
        timePasses(address, "11 minutes");
        int mails = Mailbox.now(address).size();
        String preferences = Mailbox.now(address).stream()
                .map(Readers::path)
                .filter(path -> path.contains("/preferences/"))
                .findFirst()
                .orElseThrow();
        json().body("{\"purpose\": \"%s\"}".formatted(purpose))
                .when()
                .post(preferences + "/links")
                .then()
                .statusCode(202);
        return path(Mailbox.of(address, mails + 1).getLast());
    }

    /** In which columns of the whole database a text stands. */
    public static List<String> whereIs(String text) {
        List<String> places = new java.util.ArrayList<>();
        try (Connection connection = database().getConnection();
                PreparedStatement tables = connection.prepareStatement(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
                ResultSet table = tables.executeQuery()) {
            while (table.next()) {
                String name = table.getString(1);
                if (count("SELECT count(*) FROM %s t WHERE strpos(lower(t::text), lower('%s')) > 0"
                                .formatted(name, text))
                        > 0) {
                    places.add(name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return places;
    }

    private static DataSource database() {
        return Arc.container().instance(DataSource.class).get();
    }
}
