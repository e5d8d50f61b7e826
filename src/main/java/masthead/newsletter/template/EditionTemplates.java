package masthead.newsletter.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import masthead.body.html.BodyHtml;
import org.jspecify.annotations.Nullable;

/** Renders editions. Nothing is looked up here, so the same content always gives the same mail. */
@ApplicationScoped
public class EditionTemplates {

    /** What newsletters may look like. A further one is a further file beside the first. */
    private static final Set<String> NAMES = Set.of("standard");

    private static final String USUAL = "standard";

    /** What mail programs show behind a short preheader instead of the first words of the mail: nothing. */
    private static final String FILLER = "&#847;&zwnj;&nbsp;".repeat(60);

    private final Engine engine;

    EditionTemplates(Engine engine) {
        this.engine = engine;
    }

    /** What templates show of an article. */
    record Card(
            String headline,
            @Nullable String kicker,
            @Nullable String standfirst,
            @Nullable String url,
            @Nullable String picture,
            String alt,
            @Nullable String by,
            boolean forMembers,
            @Nullable String body) {}

    /** One part of an edition, as templates show it: a running text, articles, or a campaign. */
    record Shown(
            @Nullable String html,
            List<Card> cards,
            @Nullable Campaign campaign) {}

    /** What a template shows of a campaign. */
    record Campaign(
            String title,
            List<String> texts,
            @Nullable String url,
            @Nullable String button) {}

    /** Names that newsletters may give as their template. */
    public static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** As a mail, with places for the links of whoever gets it. */
    public RenderedEdition mail(EditionContent content) {
        return new RenderedEdition(content.subject(), html(content, true), text(content, true));
    }

    /** As everybody may see it on the web: nobody's links, and nothing that is for members. */
    public RenderedEdition page(EditionContent content) {
        EditionContent open = OpenPart.of(content);
        return new RenderedEdition(content.subject(), html(open, false), text(open, false));
    }

    private String html(EditionContent content, boolean isMail) {
        Wording wording = Wording.in(content.language());
        Template template = engine.getTemplate(
                "newsletter/%s.html".formatted(isKnown(content.template()) ? content.template() : USUAL));
        if (template == null) {
            throw new IllegalStateException("the templates are part of the service");
        }
        return template.data("edition", content)
                .data("direction", Wording.direction(content.language()))
                .data("wording", wording)
                .data("because", because(content, wording))
                .data("address", content.postalAddress().lines().toList())
                .data("parts", shown(content, wording))
                .data("mail", isMail)
                .data("filler", FILLER)
                .data("unsubscribe", RenderedEdition.UNSUBSCRIBE)
                .data("preferences", RenderedEdition.PREFERENCES)
                .render();
    }

    private static List<Shown> shown(EditionContent content, Wording wording) {
        MailBlocks blocks = new MailBlocks(wording);
        List<Shown> shown = new ArrayList<>();
        for (JsonNode part : content.parts()) {
            shown.add(
                    switch (part.path("type").asText()) {
                        case "text" -> new Shown(body(blocks, part.path("blocks")), List.of(), null);
                        case "campaign" -> new Shown(null, List.of(), campaign(part));
                        default -> new Shown(null, cards(blocks, part), null);
                    });
        }
        return shown;
    }

    private static String body(MailBlocks blocks, JsonNode written) {
        return MailHtml.of(BodyHtml.of(blocks.of(written)));
    }

    private static List<Card> cards(MailBlocks blocks, JsonNode part) {
        boolean whole = part.path("type").asText().equals("bodies");
        return StreamSupport.stream(part.path("articles").spliterator(), false)
                .map(article -> card(article, whole ? body(blocks, article.path("body")) : null))
                .toList();
    }

    private static Card card(JsonNode article, @Nullable String body) {
        JsonNode picture = article.path("hero").path("media");
        return new Card(
                article.path("headline").asText(),
                article.path("kicker").textValue(),
                article.path("standfirst").textValue(),
                article.path("url").textValue(),
                picture.path("url").textValue(),
                picture.path("alt").asText(""),
                Bylines.of(article.path("bylines")),
                isGated(article),
                body);
    }

    /** Cards tell it by {@code visibility}, whole articles by {@code access}. */
    static boolean isGated(JsonNode article) {
        String visibility = article.path("visibility")
                .asText(article.path("access").path("visibility").asText("public"));
        return !visibility.toLowerCase(Locale.ROOT).equals("public");
    }

    private static Campaign campaign(JsonNode part) {
        return new Campaign(
                part.path("title").asText(),
                texts(part),
                part.path("url").textValue(),
                part.path("button").textValue());
    }

    private static List<String> texts(JsonNode campaign) {
        return StreamSupport.stream(campaign.path("texts").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String because(EditionContent content, Wording wording) {
        String pattern = content.membersOnly() ? wording.becauseMember() : wording.because();
        return pattern.formatted(content.newsletter());
    }

    private static String text(EditionContent content, boolean isMail) {
        Wording wording = Wording.in(content.language());
        MailBlocks blocks = new MailBlocks(wording);
        PlainMail mail = new PlainMail().add(content.newsletter()).add(content.subject());
        for (JsonNode part : content.parts()) {
            switch (part.path("type").asText()) {
                case "text" -> mail.blocks(blocks.of(part.path("blocks")));
                case "campaign" -> {
                    mail.lines(part.path("title"));
                    texts(part).forEach(mail::add);
                    mail.lines(part.path("button"), part.path("url"));
                }
                case "bodies" ->
                    part.path("articles")
                            .forEach(article -> mail.card(article).blocks(blocks.of(article.path("body"))));
                default -> part.path("articles").forEach(mail::card);
            }
        }
        mail.add("--").add(content.publisher() + "\n" + content.postalAddress());
        if (isMail) {
            mail.add(because(content, wording))
                    .add(content.url() == null ? "" : wording.onTheWeb() + ": " + content.url())
                    .add(wording.preferences() + ": " + RenderedEdition.PREFERENCES)
                    .add(wording.unsubscribe() + ": " + RenderedEdition.UNSUBSCRIBE);
        }
        return mail.end();
    }
}
