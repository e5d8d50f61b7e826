package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;

/** On Monday the desk reports that the night ferry returns, from the first line to what is put right afterwards. */
final class NightFerry {

    private static final String ARTICLES = "/v1/admin/articles";

    private final Newspaper newspaper;

    NightFerry(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("08:00");
        String article = write();
        StoryClock.monday("09:00");
        show(article);
        StoryClock.monday("09:30");
        publish(article);
        StoryClock.monday("12:30");
        lookBack(article);
        StoryClock.monday("13:30");
        newspaper.tell(
                "replaceArticle",
                "The whole report, with every kind of block",
                article + "?note=The+whole+report",
                whole());
        StoryClock.monday("14:00");
        list(article);
        many(article);
        StoryClock.monday("15:30");
        otherEnds();
    }

    private String write() {
        JsonNode created = newspaper.tell("createArticle", "Night ferry returns in spring", ARTICLES, """
                {"language": "en", "headline": "Night ferry returns in spring",
                 "body": [{"type": "paragraph", "spans": [
                   {"text": "The night ferry sails again "}, {"text": "from March", "marks": [{"type": "strong"}]},
                   {"text": "."}]}]}""");
        String article = ARTICLES + "/" + created.path("id").asText();
        StoryClock.monday("08:12");
        newspaper.tell("updateArticle", "Where it belongs, and who wrote it", article, """
                {"kicker": "Ferries", "sectionId": "%s", "tagIds": ["%s"], "bylines": [{"authorId": "%s"}]}""".formatted(
                        newspaper.id("sections", "islands"),
                        newspaper.id("tags", "ferries"),
                        newspaper.id("authors", "d-kravets")));
        return article;
    }

    private String whole() {
        return """
                {"language": "en", "slug": "night-ferry-returns-in-spring", "kicker": "Ferries",
                 "headline": "Night ferry returns in spring", "shortHeadline": "Night ferry",
                 "standfirst": "From March a ship leaves for the islands at eleven in the evening again.",
                 "dateline": "NOVOMOL", "sectionId": "%section%", "tagIds": ["%ferries%", "%night%"],
                 "bylines": [{"authorId": "%author%"}, {"guest": "Hanna Yarova", "role": "photographer"}],
                 "hero": {"mediaId": "%picture%", "caption": "The night ferry on its last crossing."},
                 "audio": {"mediaId": "%audio%", "provenance": "human", "disclosure": {"en": "Read by Danylo Kravets."}},
                 "body": [
                   {"type": "paragraph", "spans": [
                     {"text": "The night ferry sails again "}, {"text": "from March", "marks": [{"type": "strong"}]},
                     {"text": ", now that "},
                     {"text": "the harbour is open", "marks": [{"type": "link", "articleId": "%report%"}]}, {"text": "."}]},
                   {"type": "heading", "level": 2, "spans": [{"text": "When it sails"}]},
                   {"type": "table", "caption": "From 1 March", "header": [
                     {"spans": [{"text": "Day"}]}, {"spans": [{"text": "Leaves"}]}],
                    "rows": [
                     {"cells": [{"spans": [{"text": "Tuesday"}]}, {"spans": [{"text": "23:00"}]}]},
                     {"cells": [{"spans": [{"text": "Friday"}]}, {"spans": [{"text": "23:30"}]}]}]},
                   {"type": "list", "ordered": false, "items": [
                     {"spans": [{"text": "Cabins for 40, chairs for 56."}]}, {"spans": [{"text": "A café until midnight."}]}]},
                   {"type": "quote", "spans": [{"text": "People on the islands sleep better when there is a way back."}],
                    "attribution": "Yaryna Kit, mate of the Rybalochka"},
                   {"type": "image", "mediaId": "%ferry%"},
                   {"type": "gallery", "pictures": [{"mediaId": "%picture%", "caption": "The west pier."}, {"mediaId": "%ferry%"}]},
                   {"type": "audio", "mediaId": "%audio%", "title": "The night ferry, read aloud"},
                   {"type": "video", "mediaId": "%film%", "title": "The islands at night", "preview": {"mediaId": "%picture%"}},
                   {"type": "embed", "url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ", "title": "A crossing in one minute",
                    "preview": {"mediaId": "%picture%"}, "width": 16, "height": 9},
                   {"type": "article-card", "articleId": "%yard%"},
                   {"type": "link-card", "url": "https://www.example.org/novomol/ferry", "title": "Sailings and notices",
                    "description": "The operator's page."},
                   {"type": "divider"},
                   {"type": "campaign-slot", "key": "in-article"},
                   {"type": "html", "html": "<details><summary>Tides</summary><p>High water at 6:12.</p></details>"}],
                 "relatedArticleIds": ["%report%", "%yard%"],
                 "embargoUntil": "2026-11-23T10:00:00Z",
                 "seo": {"title": "Night ferry from Novomol: days and times"},
                 "metadata": {"desk": "islands"}}""".replace("%section%", newspaper.id("sections", "islands"))
                .replace("%ferries%", newspaper.id("tags", "ferries"))
                .replace("%night%", newspaper.id("tags", "night-ferries"))
                .replace("%author%", newspaper.id("authors", "danylo-kravets"))
                .replace("%report%", newspaper.id("articles", "harbour-reopens-after-two-winters"))
                .replace("%yard%", newspaper.id("articles", "ferry-rybalochka-back-from-the-yard"))
                .replace("%picture%", media("night-ferry.jpg"))
                .replace("%ferry%", media("ferry-rybalochka.jpg"))
                .replace("%audio%", media("night-ferry.mp3"))
                .replace("%film%", media("night-crossing.mp4"));
    }

    private void show(String article) {
        JsonNode token = newspaper.tell("createPreviewToken", "For the operator", article + "/preview-tokens", """
                {"name": "The ferry operator, to check the times", "expiresAt": "2026-11-24T12:00:00Z"}""");
        newspaper.read("listPreviewTokens", "Those of one article", article + "/preview-tokens");
        newspaper.read(
                "getPreviewToken",
                "For the operator",
                article + "/preview-tokens/" + token.path("id").asText());
        newspaper.preview(
                "The working copy of the night ferry",
                article.replace("/admin", "") + "?perspective=draft",
                token.path("token").asText());
    }

    private void publish(String article) {
        newspaper.tell("submitArticle", "To whom reads it before readers do", article + "/submit");
        StoryClock.monday("09:50");
        newspaper.tell("returnArticleToDraft", "A question is open", article + "/return-to-draft");
        StoryClock.monday("10:20");
        newspaper.change("updateArticle", article + "?note=Checked+with+the+harbour+office", """
                {"standfirst": "From March a ship leaves for the islands at eleven in the evening again, twice a week."}""");
        StoryClock.monday("10:30");
        newspaper.tell("scheduleArticle", "At six on Tuesday morning, in Kyiv", article + "/schedule", """
                {"localTime": "2026-11-24T06:00", "zone": "Europe/Kyiv"}""");
        newspaper.read(
                "listDeskArticles",
                "What is planned for the next two weeks",
                ARTICLES + "?dueBefore=2026-12-07T00:00:00Z&limit=2");
        StoryClock.monday("11:40");
        newspaper.tell("unscheduleArticle", "It cannot wait", article + "/unschedule");
        StoryClock.monday("12:00");
        newspaper.tell("publishArticle", "Readers have it", article + "/publish");
        newspaper.tell("unpublishArticle", "Planned: when the spring timetable ends", article + "/unpublish", """
                {"at": "2027-05-31T21:00:00Z"}""");
    }

    private void lookBack(String article) {
        newspaper.change("updateArticle", article + "?note=March,+says+the+operator", """
                {"headline": "Night ferry returns in March", "kicker": null}""");
        newspaper.read("getDeskArticle", "Saved since it was published", article);
        JsonNode revisions = newspaper.read("listArticleRevisions", "The last two", article + "/revisions?limit=2");
        int last = revisions.at("/items/0/number").asInt();
        int before = revisions.at("/items/1/number").asInt();
        newspaper.read("getArticleRevision", "As readers have it", article + "/revisions/" + before);
        newspaper.read(
                "compareArticleRevisions",
                "What was saved since",
                article + "/revisions/compare?from=%d&to=%d".formatted(before, last));
        StoryClock.monday("13:00");
        newspaper.tell(
                "restoreArticleRevision", "As readers have it, again", article + "/revisions/" + before + "/restore");
    }

    private void list(String article) {
        newspaper.read(
                "searchDesk", "What the desk finds for \"night ferries\"", "/v1/admin/search?q=night+ferries&limit=2");
        String id = article.substring(ARTICLES.length() + 1);
        JsonNode collection = newspaper.tell(
                "createCollection",
                "A pin for a week, then news of the ferries",
                "/v1/admin/collections",
                """
                {"title": "To the islands", "description": "Ferries, and who is on them.",
                 "localized": {"uk": {"title": "На острови"}},
                 "pins": [{"articleId": "%s", "expiresAt": "2026-11-30T06:00:00Z"}],
                 "rule": {"tagIds": ["%s"], "language": "en"}, "size": 12}""".formatted(id, newspaper.id("tags", "ferries")));
        String path = "/v1/admin/collections/" + collection.path("id").asText();
        newspaper.read("getDeskCollection", "As it was created", path);
        newspaper.tell("updateCollection", "Shorter", path, """
                {"size": 6}""");
        newspaper.tell(
                "replaceCollection", "Nothing but the rule", path, """
                {"title": "To the islands", "description": "Ferries, and who is on them.",
                 "localized": {"uk": {"title": "На острови", "description": "Пороми й ті, хто на них."}},
                 "rule": {"tagIds": ["%s"], "language": "en"}, "size": 6}""".formatted(newspaper.id("tags", "ferries")));
        newspaper.read("listDeskCollections", "The newest first", "/v1/admin/collections?limit=2");
        newspaper.change("trashCollection", path, "");
        newspaper.tell("restoreCollection", "To the islands is back from the trash", path + "/restore");
    }

    private void many(String article) {
        JsonNode ferry = newspaper.read(article);
        JsonNode yard =
                newspaper.read(ARTICLES + "/" + newspaper.id("articles", "ferry-rybalochka-back-from-the-yard"));
        newspaper.tell("changeArticlesInBulk", "Two articles get a tag", ARTICLES + "/bulk", """
                {"operation": "tag", "tagId": "%s", "articles": [{"id": "%s", "version": %d}, {"id": "%s", "version": %d}]}""".formatted(
                        newspaper.id("tags", "night-ferries"),
                        ferry.path("id").asText(),
                        ferry.path("version").asInt(),
                        yard.path("id").asText(),
                        yard.path("version").asInt()));
    }

    /** Of an article that should not have been, and of one that is there twice. */
    private void otherEnds() {
        JsonNode rumour = newspaper.change("createArticle", ARTICLES, """
                {"language": "en", "headline": "Night ferry to carry trains, letter says",
                 "body": [{"type": "paragraph", "spans": [{"text": "The night ferry is to carry trains as well, a letter to the Courier says."}]}]}""");
        String path = ARTICLES + "/" + rumour.path("id").asText();
        newspaper.change("publishArticle", path + "/publish", "");
        StoryClock.monday("16:10");
        newspaper.tell("killArticle", "It must not have been published", path + "/kill", """
                {"reason": "The letter is not from the operator."}""");
        JsonNode again =
                newspaper.change("createArticle", ARTICLES, """
                {"language": "en", "headline": "What the night ferry carries", "sectionId": "%s"}""".formatted(newspaper.id("sections", "sea-lanes")));
        String twice = ARTICLES + "/" + again.path("id").asText();
        newspaper.change("trashArticle", twice, "");
        StoryClock.monday("16:30");
        newspaper.tell("restoreArticle", "It is back from the trash, a draft", twice + "/restore");
    }

    private String media(String file) {
        for (JsonNode item : newspaper.read("/v1/admin/media?limit=100").path("items")) {
            if (item.path("url").asText().endsWith("/" + file)) {
                return item.path("id").asText();
            }
        }
        throw new IllegalStateException(file);
    }
}
