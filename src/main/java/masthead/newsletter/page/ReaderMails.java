package masthead.newsletter.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import masthead.mail.EmailAddress;
import masthead.mail.Letter;
import masthead.mail.Letters;
import masthead.mail.Sender;
import masthead.newsletter.KnownNewsletter;
import masthead.newsletter.subscriber.LinkPurpose;
import masthead.newsletter.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;

/** Single mails to readers about what they have asked for: what had to be said, and no more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReaderMails {

    private static final Map<String, String> HEADERS =
            Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "All");

    private final Engine engine;
    private final Letters letters;
    private final Publisher publisher;

    ReaderMails(Engine engine, Letters letters, Publisher publisher) {
        this.engine = engine;
        this.letters = letters;
        this.publisher = publisher;
    }

    /** Asks whether the one who has the mailbox is the one who signed up. */
    public void confirm(
            Subscriber whom, String language, List<KnownNewsletter> asked, List<KnownNewsletter> had, String url) {
        Words words = Words.in(language);
        Mail mail = new Mail(words, words.say("confirm.mail.subject", names(asked, language)))
                .say(words.say("confirm.mail.intro"))
                .list(asked.stream().map(one -> one.name(language)).toList());
        if (!had.isEmpty()) {
            mail.then(words.say("confirm.mail.already", names(had, language)));
        }
        mail.act(words.say("confirm.mail.act"), words.say("confirm.mail.button"), url)
                .ignore(words.say("confirm.mail.ignore"));
        post(whom.id(), whom.address(), sender(asked), mail);
    }

    public void already(
            Subscriber whom, String language, List<KnownNewsletter> had, boolean isPaused, String preferences) {
        Words words = Words.in(language);
        Mail mail = new Mail(words, words.say("already.mail.subject", names(had, language)))
                .say(words.say("already.mail.intro"))
                .list(had.stream().map(one -> one.name(language)).toList())
                .act(
                        words.say(isPaused ? "already.mail.paused" : "already.mail.act"),
                        words.say("confirm.mail.button"),
                        preferences)
                .ignore(words.say("already.mail.ignore"));
        post(whom.id(), whom.address(), sender(had), mail);
    }

    public void welcome(Subscriber whom, String language, List<KnownNewsletter> begun, String preferences) {
        Words words = Words.in(language);
        Mail mail = new Mail(words, words.say("welcome.mail.subject", names(begun, language)))
                .say(words.say("welcome.mail.intro", names(begun, language)));
        begun.forEach(one -> {
            String text = one.content().in(language).welcomeText();
            if (text != null) {
                mail.say(text);
            }
        });
        mail.act(words.say("welcome.mail.act"), words.say("footer.preferences"), preferences);
        post(whom.id(), whom.address(), sender(begun), mail);
    }

    /** A link for what only the one who has the mailbox may do. */
    public void link(Subscriber whom, EmailAddress to, LinkPurpose purpose, String language, String url) {
        Words words = Words.in(language);
        String about = "link.%s.mail.".formatted(purpose.word());
        Mail mail = new Mail(words, words.say(about + "subject"))
                .act(words.say(about + "intro"), words.say("link.mail.button"), url)
                .ignore(words.say("link.mail.ignore"));
        post(whom.id(), to, null, mail);
    }

    private void post(UUID about, EmailAddress to, @Nullable Sender from, Mail mail) {
        Publisher.Known site = publisher.known(mail.words);
        mail.data.put("lang", mail.words.language());
        mail.data.put("site", site.name());
        mail.data.put("postal", Objects.requireNonNullElse(site.postalAddress(), ""));
        mail.data.put("why", mail.words.say("footer.why", site.name()));
        letters.post(
                about,
                new Letter(
                        from,
                        to,
                        mail.subject,
                        render("reader/mail.txt", mail),
                        render("reader/mail.html", mail),
                        HEADERS));
    }

    private String render(String template, Mail mail) {
        TemplateInstance made =
                Objects.requireNonNull(engine.getTemplate(template)).instance();
        mail.data.forEach(made::data);
        return made.render();
    }

    /** Whom the first of them is from, for one mail tells of all. */
    private static @Nullable Sender sender(List<KnownNewsletter> newsletters) {
        return newsletters.getFirst().content().sender();
    }

    private static String names(List<KnownNewsletter> newsletters, String language) {
        return newsletters.stream().map(one -> one.name(language)).collect(Collectors.joining(", "));
    }

    /** A mail while it is written. */
    private static final class Mail {

        private final Words words;
        private final String subject;
        private final List<String> texts = new ArrayList<>();
        private final List<String> after = new ArrayList<>();
        private final Map<String, Object> data = new HashMap<>();

        Mail(Words words, String subject) {
            this.words = words;
            this.subject = subject;
            data.putAll(Map.of(
                    "subject", subject, "texts", texts, "list", List.of(), "after", after, "act", "", "ignore", ""));
        }

        Mail say(String text) {
            texts.add(text);
            return this;
        }

        Mail list(List<String> items) {
            data.put("list", items);
            return this;
        }

        void then(String text) {
            after.add(text);
        }

        Mail act(String text, String button, String url) {
            data.putAll(Map.of("act", text, "button", button, "url", url));
            return this;
        }

        Mail ignore(String text) {
            data.put("ignore", text);
            return this;
        }
    }
}
