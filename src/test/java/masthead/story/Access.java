package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;

/** In the evening the print system gets a key of its own, and the editor looks at who did what. */
final class Access {

    private static final String KEYS = "/v1/admin/keys";

    private final Newspaper newspaper;

    Access(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("18:00");
        JsonNode made = newspaper.tell("createKey", "For the nightly import", KEYS, """
                {"name": "print import", "description": "Nightly import from the print system.",
                 "scopes": ["articles:write", "media:write"], "expiresAt": "2027-11-23T00:00:00Z"}""");
        String key = KEYS + "/" + made.path("id").asText();
        newspaper.read("listKeys", "The newest key", KEYS + "?limit=1");
        newspaper.read("getKey", "That of the nightly import", key);
        StoryClock.monday("18:10");
        newspaper.tell("updateKey", "It may hold collections, too", key, """
                {"scopes": ["articles:write", "media:write", "collections:write"]}""");
        StoryClock.monday("18:20");
        newspaper.tell("rotateKey", "With an hour to change it", key + "/rotate", """
                {"overlapSeconds": 3600}""");
        StoryClock.monday("18:30");
        JsonNode entries = newspaper.read(
                "listAudit",
                "Who changed that key last",
                "/v1/admin/audit?limit=2&targetId=" + made.path("id").asText());
        newspaper.read(
                "getAuditEntry",
                "What its rotation changed",
                "/v1/admin/audit/" + entries.at("/items/0/id").asText());
        newspaper.knock("/v1/admin/me");
        newspaper.read("listRefusals", "The newest refusals", "/v1/admin/audit/refusals?limit=1");
    }
}
