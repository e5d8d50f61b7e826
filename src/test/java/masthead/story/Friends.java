package masthead.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.mail.Mailbox;

/** In the evening the newsroom makes new friends: a tier, members, and a gift for somebody's grandfather. */
final class Friends {

    private static final String TIERS = "/v1/admin/tiers";
    private static final String MEMBERS = "/v1/admin/members";
    private static final String GIFTS = "/v1/admin/gifts";
    private static final Pattern TOKEN = Pattern.compile("/v1/gifts/redeem/([A-Za-z0-9_-]{43})");

    private final Newspaper newspaper;

    Friends(Newspaper newspaper) {
        this.newspaper = newspaper;
    }

    void tell() {
        StoryClock.monday("19:00");
        newspaper.read("listTiers", "What readers are offered", "/v1/tiers?limit=2");
        newspaper.read("getTierBySlug", "Whoever keeps the light on", "/v1/tiers/by-slug/keeper-of-the-light");
        newspaper.read(
                "getTier",
                "In Ukrainian",
                "/v1/tiers/%s?language=uk".formatted(newspaper.id("tiers", "friend-of-the-harbour")));
        String tier = tier();
        StoryClock.monday("19:20");
        member(tier);
        StoryClock.monday("19:40");
        file();
        StoryClock.monday("20:00");
        gift(tier);
    }

    private String tier() {
        JsonNode tier = newspaper.tell("createTier", "For who travels at night", TIERS, """
                {"name": "Night owls", "price": 300, "currency": "EUR", "interval": "month",
                 "benefits": ["The night timetable by mail"]}""");
        String path = TIERS + "/" + tier.path("id").asText();
        newspaper.read("getDeskTier", "As it was created", path);
        newspaper.tell("updateTier", "In two languages", path, """
                {"localized": {"uk": {"name": "Нічні сови", "benefits": ["Нічний розклад поштою"]}}}""");
        newspaper.tell("replaceTier", "A little more, for all articles", path, """
                {"name": "Night owls", "price": 400, "currency": "EUR", "interval": "month", "opens": "paid",
                 "benefits": ["The night timetable by mail", "All articles"],
                 "localized": {"uk": {"name": "Нічні сови", "benefits": ["Нічний розклад поштою", "Усі статті"]}}}""");
        newspaper.read("listDeskTiers", "The newest first", TIERS + "?limit=2");
        newspaper.change("trashTier", path, "");
        newspaper.tell("restoreTier", "It is back from the trash", path + "/restore");
        return tier.path("id").asText();
    }

    private void member(String tier) {
        JsonNode member =
                newspaper.tell("createMember", "She has signed up at the ticket office", MEMBERS, """
                {"email": "mila.sych@example.org", "name": "Mila Sych", "language": "uk", "tierId": "%s"}""".formatted(tier));
        String path = MEMBERS + "/" + member.path("id").asText();
        newspaper.read("getMember", "As she was created", path);
        newspaper.tell("updateMember", "She will leave in spring", path, """
                {"status": "cancelled", "endsAt": "2027-03-01T00:00:00Z"}""");
        newspaper.tell("replaceMember", "She stays after all", path, """
                {"email": "mila.sych@example.org", "name": "Mila Sych", "language": "uk", "tierId": "%s"}""".formatted(tier));
        newspaper.read("listMembers", "Found by a part of her name", MEMBERS + "?q=sych&limit=2");
        newspaper.read("listMemberHistory", "What became of her membership", path + "/history");
        newspaper.tell("issueMemberToken", "For her app, for an hour", path + "/reader-tokens", """
                {"expiresInSeconds": 3600}""");
    }

    private void file() {
        JsonNode sent = newspaper.change("importMembers", MEMBERS + "/import", """
                email,name,tier
                zoya.nich@example.org,Zoya Nich,night-owls
                """);
        String path = "/v1/admin/imports/" + sent.path("id").asText();
        newspaper.read("getImport", "It waits for its turn", path);
        newspaper.read("listImports", "The only one", "/v1/admin/imports?limit=1");
        newspaper.read("listImportRows", "None is taken in yet", path + "/rows");
    }

    private void gift(String tier) {
        JsonNode gift = newspaper.tell("createGift", "For Christmas", GIFTS, """
                {"tierId": "%s", "months": 12, "language": "en", "giver": {"email": "mila.sych@example.org", "name": "Mila"},
                 "recipient": {"email": "ivan.sych@example.org", "name": "Ivan"}, "message": "For the night ferry.",
                 "deliverOn": "2026-12-24", "zone": "Europe/Kyiv"}""".formatted(tier));
        String path = GIFTS + "/" + gift.path("id").asText();
        newspaper.read("getGift", "It waits for its day", path);
        newspaper.tell("updateGift", "St Nicholas comes first", path, """
                {"deliverOn": "2026-12-06"}""");
        newspaper.read("listGifts", "All that wait", GIFTS + "?state=purchased&limit=2");
        newspaper.tell("resendGift", "He cannot wait", path + "/resend");
        String token = token("ivan.sych@example.org");
        newspaper.call(token, "q3Zb1cXo0V4m9sLkT8yRw2HdNf6JgUeA5iPxQzEoKtM");
        newspaper.read("checkGift", "It can be redeemed", "/v1/gifts/redeem/" + token);
        newspaper.tell("redeemGift", "He takes it", "/v1/gift-redemptions", """
                {"token": "%s", "name": "Ivan Sych"}""".formatted(token));
        JsonNode second = newspaper.change("createGift", GIFTS, """
                {"tierId": "%s", "months": 1}""".formatted(tier));
        newspaper.tell(
                "revokeGift",
                "It was made by mistake",
                GIFTS + "/" + second.path("id").asText() + "/revoke");
    }

    private static String token(String email) {
        Matcher link = TOKEN.matcher(Mailbox.now(email).getLast().text());
        if (!link.find()) {
            throw new AssertionError("the mail has no link");
        }
        return link.group(1);
    }
}
