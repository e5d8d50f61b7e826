package masthead.access.key;

import static masthead.desk.Newsroom.desk;
import static masthead.desk.Newsroom.key;
import static masthead.desk.Newsroom.reader;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeyTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer wrong",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer mh_",
                "Bearer mh_wrong",
                "Bearer mh_preview_3q2-7wIh0m5Ww1mXyQnXb8cKJpE0uTzR4sVdLfGa9hY",
                "Bearer mh_test_only_0123456789abcdefghij2",
                "Bearer MH_test_only_0123456789abcdefghij",
                "Basic YWRtaW46YWRtaW4=",
                "Digest x",
                "mh_test_only_0123456789abcdefghij"
            })
    void theDeskIsClosedToWhoHasNone(String authorization) {
        for (String address :
                new String[] {"/v1/admin/articles", "/v1/admin/tags", "/v1/admin/no-such-thing", "/v1/admin"}) {
            reader().noFilters()
                    .header("Authorization", authorization)
                    .when()
                    .get(address)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .header("Cache-Control", containsString("no-store"))
                    .body("code", equalTo("unauthorized"));
        }
    }

    @Test
    void theDeskIsClosedWithoutTheHeaderHoweverTheAddressIsWritten() {
        for (String address : new String[] {"/v1/admin/tags", "/v1/%61dmin/tags", "/v1/admin/tags/"}) {
            reader().noFilters()
                    .urlEncodingEnabled(false)
                    .when()
                    .get(address)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        reader().header("Authorization", "bearer " + key())
                .when()
                .get("/v1/admin/tags")
                .then()
                .statusCode(200);
        reader().header("Authorization", "BEARER " + key())
                .when()
                .get("/v1/admin/tags")
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasOneIsToldWhoTheyAre() {
        desk().when()
                .get("/v1/admin/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("kind", equalTo("key"))
                .body("name", equalTo("admin"))
                .body("id", notNullValue())
                .body("roles", empty())
                .body("scopes", hasItems("articles:publish", "keys:write"));
        reader().when().get("/v1/admin/me").then().statusCode(401);
    }

    @Test
    void onlyTheHashOfAKeyIsKept() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT k::text FROM api_key k");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                assertFalse(rows.getString(1).toLowerCase(Locale.ROOT).contains(key()));
            }
        }
    }
}
