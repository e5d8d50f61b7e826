package masthead.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;

class DeskPermissionsTest {

    @Test
    void anOperationThatIsNotInTheTableEndsTheBuild() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> new DeskSecurity().filterOpenAPI(document("/v1/admin/ships", "sinkShip")));
        assertThat(failure.getMessage(), containsString("sinkShip is not in the table"));
    }

    @Test
    void eachAlternativeIsSaidForKeysAndForTheStaff() {
        OpenAPI document = document("/v1/admin/articles", "listDeskArticles");
        new DeskSecurity().filterOpenAPI(document);
        assertEquals(
                "[{bearerKey=[articles:read]}, {bearerKey=[articles:write:own]}, "
                        + "{staffToken=[articles:read]}, {staffToken=[articles:write:own]}]",
                document.getPaths().getPathItem("/v1/admin/articles").getPOST().getSecurity().stream()
                        .map(requirement -> requirement.getSchemes())
                        .toList()
                        .toString());
    }

    @Test
    void whatIsOutsideTheDeskNeedsNoPlaceInIt() {
        OpenAPI document = document("/v1/ships", "listShips");
        new DeskSecurity().filterOpenAPI(document);
        assertEquals(
                List.of(),
                Objects.requireNonNullElse(
                        document.getPaths().getPathItem("/v1/ships").getPOST().getSecurity(), List.of()));
    }

    private static OpenAPI document(String path, String operation) {
        var item = OASFactory.createPathItem();
        item.setOperation(HttpMethod.POST, OASFactory.createOperation().operationId(operation));
        return OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem(path, item));
    }
}
