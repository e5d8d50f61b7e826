package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** On Monday morning the desk gets ready to report on ferries: an author, a tag, pictures, sound, and a list of their own. */
final class Library {

    private final Newspaper newspaper;

    Library(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("06:00");
        newspaper.read("getMe", "The first key", "/v1/admin/me");
        newspaper.tell("issueReaderToken", "For a friend of the harbour, for an hour", "/v1/admin/reader-tokens", """
                {"opens": "members", "tier": "harbour-friends", "subject": "reader-70412", "expiresInSeconds": 3600}""");
        site();
        StoryClock.monday("06:20");
        author();
        StoryClock.monday("06:40");
        tag();
        StoryClock.monday("07:00");
        section();
        StoryClock.monday("07:10");
        media();
        StoryClock.monday("07:30");
        redirects();
    }

    /** In the evening what has come to be there twice becomes one. */
    void tidy() {
        StoryClock.monday("17:00");
        merge("authors", "mergeAuthor", "D. Kravets is Danylo Kravets", "d-kravets", "danylo-kravets");
        merge("tags", "mergeTag", "Night ferries becomes Night lines", "night-ferries", "night-lines");
        merge("sections", "mergeSection", "Sea lanes becomes Sea routes", "sea-lanes", "sea-routes");
    }

    private void site() {
        JsonNode site = newspaper.read("getDeskSite", "The Harbour Courier", "/v1/admin/site");
        newspaper.tell("updateSite", "Newly counted supporters", "/v1/admin/site", """
                {"supporterCount": {"count": 4912, "asOf": "2026-11-23"}}""");
        ObjectNode draft = draft(site);
        draft.withObject("/supporterCount").put("count", 4912).put("asOf", "2026-11-23");
        draft.withArray("/formerUrlTemplates")
                .addObject()
                .put("type", "article")
                .put("template", "https://courier.example.org/{year}/{month}/{slug}.html");
        newspaper.tell("replaceSite", "Articles of the older site had other addresses", "/v1/admin/site", draft);
    }

    private void author() {
        JsonNode author = newspaper.tell("createAuthor", "A reporter for the islands", "/v1/admin/authors", """
                {"kind": "person", "name": "Danylo Kravets", "jobTitle": "Ferry reporter",
                 "bio": "Danylo Kravets takes the first boat in the morning and writes about all the others.",
                 "localized": {"uk": {"name": "Данило Кравець", "jobTitle": "Репортер поромної лінії"}}}""");
        String path = "/v1/admin/authors/" + id(author);
        newspaper.read("getDeskAuthor", "As it was created", path);
        JsonNode promoted = newspaper.tell("updateAuthor", "Another job, in both languages", path, """
                {"jobTitle": "Sea routes reporter", "localized": {"uk": {"jobTitle": "Репортер морських ліній"}}}""");
        ObjectNode draft = draft(promoted);
        draft.put(
                "bio",
                "Danylo Kravets takes the first boat in the morning and writes about all the others. He joined the Courier in 2026.");
        newspaper.tell("replaceAuthor", "His life in two sentences", path, draft);
        newspaper.read("listDeskAuthors", "The newest first", "/v1/admin/authors?limit=2");
        newspaper.change("createAuthor", "/v1/admin/authors", """
                {"kind": "person", "name": "D. Kravets"}""");
        JsonNode guest = newspaper.change("createAuthor", "/v1/admin/authors", """
                {"kind": "person", "name": "Halyna Ros", "jobTitle": "Guest from the lighthouse"}""");
        restored("authors", "trashAuthor", "restoreAuthor", "Halyna Ros is back from the trash", guest);
    }

    private void tag() {
        JsonNode tag = newspaper.tell("createTag", "Night lines", "/v1/admin/tags", """
                {"name": "Night lines", "localized": {"uk": {"name": "Нічні лінії"}}}""");
        String path = "/v1/admin/tags/" + id(tag);
        newspaper.read("getDeskTag", "As it was created", path);
        newspaper.tell("updateTag", "With a description", path, """
                {"description": "Ferries and trams that run while the town sleeps."}""");
        newspaper.tell("replaceTag", "In both languages", path, """
                {"name": "Night lines", "description": "Ferries and trams that run while the town sleeps.",
                 "localized": {"uk": {"name": "Нічні лінії", "description": "Пороми й трамваї, що ходять, поки місто спить."}}}""");
        newspaper.read("listDeskTags", "The newest first", "/v1/admin/tags?limit=2");
        JsonNode twice = newspaper.change("createTag", "/v1/admin/tags", """
                {"name": "Night ferries"}""");
        restored("tags", "trashTag", "restoreTag", "Night ferries is back from the trash", twice);
    }

    private void section() {
        JsonNode section = newspaper.tell("createSection", "Sea routes", "/v1/admin/sections", """
                {"name": "Sea routes", "localized": {"uk": {"name": "Морські лінії"}}}""");
        String path = "/v1/admin/sections/" + id(section);
        newspaper.read("getDeskSection", "As it was created", path);
        newspaper.tell("updateSection", "With a description", path, """
                {"description": "Every line that leaves Novomol by water."}""");
        newspaper.tell("replaceSection", "In both languages", path, """
                {"name": "Sea routes", "description": "Every line that leaves Novomol by water.",
                 "localized": {"uk": {"name": "Морські лінії", "description": "Усі лінії, що йдуть із Новомола водою."}}}""");
        newspaper.read("listDeskSections", "The newest first", "/v1/admin/sections?limit=2");
        JsonNode twice = newspaper.change("createSection", "/v1/admin/sections", """
                {"name": "Sea lanes"}""");
        restored("sections", "trashSection", "restoreSection", "Sea lanes is back from the trash", twice);
    }

    private void media() {
        JsonNode picture = newspaper.tell("createMedia", "The night ferry at the west pier", "/v1/admin/media", """
                {"url": "https://images.example.org/2026/11/night-ferry.jpg", "mimeType": "image/jpeg",
                 "alt": "A lit ferry at a dark pier, seen from the water.",
                 "caption": "The night ferry at the west pier, on its last crossing in January 2025.",
                 "credit": "Lev Antoniuk / The Harbour Courier", "licence": "All rights reserved",
                 "width": 2400, "height": 1600, "bytes": 1384227, "focalPoint": {"x": 0.62, "y": 0.4},
                 "localized": {"uk": {"alt": "Освітлений пором біля темного пірса, знятий із води."}}}""");
        String path = "/v1/admin/media/" + id(picture);
        newspaper.read("getDeskMedia", "As it was created", path);
        newspaper.tell("updateMedia", "The rights are for two years", path, """
                {"rightsExpireAt": "2028-11-23T00:00:00Z"}""");
        ObjectNode draft = draft(newspaper.read(path));
        draft.remove("kind");
        draft.remove("expired");
        draft.put("credit", "Lev Antoniuk for The Harbour Courier");
        newspaper.tell("replaceMedia", "With another credit", path, draft);
        newspaper.change("createMedia", "/v1/admin/media", """
                {"url": "https://audio.example.org/2026/11/night-ferry.mp3", "mimeType": "audio/mpeg",
                 "caption": "The article on the night ferry, read aloud.", "bytes": 612352, "durationSeconds": 51}""");
        newspaper.change("createMedia", "/v1/admin/media", """
                {"url": "https://video.example.org/2026/11/night-crossing.mp4", "mimeType": "video/mp4",
                 "caption": "The lights of Great Tern, from the bow.", "credit": "Lev Antoniuk / The Harbour Courier",
                 "width": 1920, "height": 1080, "bytes": 18432500, "durationSeconds": 42}""");
        newspaper.read("listDeskMedia", "The newest first", "/v1/admin/media?limit=2");
        JsonNode wrong = newspaper.change("createMedia", "/v1/admin/media", """
                {"url": "https://images.example.org/2026/11/west-pier.jpg", "alt": "The west pier at night.", "width": 1800,
                 "height": 1200}""");
        restored("media", "trashMedia", "restoreMedia", "The west pier is back from the trash", wrong);
    }

    private void redirects() {
        String ferry = newspaper
                .read("/v1/articles/by-slug/ferry-rybalochka-back-from-the-yard")
                .path("id")
                .asText();
        JsonNode redirect = newspaper.tell(
                "createRedirect", "An article of the older site", "/v1/admin/redirects", """
                {"from": "/news.php?id=2041", "to": {"type": "article", "id": "%s"}}""".formatted(ferry));
        String path = "/v1/admin/redirects/" + id(redirect);
        newspaper.read("getDeskRedirect", "As it was created", path);
        newspaper.tell("updateRedirect", "Only for a while", path, """
                {"permanent": false}""");
        newspaper.tell("replaceRedirect", "For ever after all", path, """
                {"from": "/news.php?id=2041", "to": {"type": "article", "id": "%s"}, "permanent": true}""".formatted(ferry));
        newspaper.tell(
                "importRedirects", "Two addresses, one of them known", "/v1/admin/redirects/import", """
                {"redirects": [
                  {"from": "/news.php?id=2041", "to": {"type": "article", "id": "%s"}},
                  {"from": "http://old.courier.example.org/timetable.html", "to": {"url": "https://www.example.org/novomol/ferry"}}]}""".formatted(
                                ferry));
        newspaper.read("listDeskRedirects", "The newest first", "/v1/admin/redirects?limit=2");
        restored("redirects", "trashRedirect", "restoreRedirect", "It is back from the trash", redirect);
    }

    private void merge(String collection, String operation, String summary, String one, String target) {
        String path = "/v1/admin/%s/%s/merge-into".formatted(collection, newspaper.id(collection, one));
        newspaper.tell(operation, summary, path, """
                {"targetId": "%s"}""".formatted(newspaper.id(collection, target)));
    }

    private void restored(String collection, String trash, String restore, String summary, JsonNode thing) {
        String path = "/v1/admin/" + collection + "/" + id(thing);
        newspaper.change(trash, path, "");
        newspaper.tell(restore, summary, path + "/restore");
    }

    /** What may be written of what was read. */
    private static ObjectNode draft(JsonNode read) {
        ObjectNode draft = read.deepCopy();
        draft.remove(List.of("id", "version", "createdAt", "createdBy", "savedAt", "savedBy", "trashedAt"));
        return draft;
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }
}
