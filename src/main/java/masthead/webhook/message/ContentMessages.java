package masthead.webhook.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import masthead.publication.AffectedPages;
import masthead.publication.ChangeLog;
import masthead.publication.LoggedChange;
import masthead.publication.ReferringForms;
import masthead.publication.ReferringForms.Form;
import org.jspecify.annotations.Nullable;

/** Messages of the change log: of each commit first the one about all of it, then those about single things. */
@ApplicationScoped
public class ContentMessages {

    /** How many commits are looked at in one go. */
    private static final int COMMITS = 50;

    /** How many keys a message tells: some 20 KB, as much as Standard Webhooks find good. */
    private static final int MOST_KEYS = 400;

    private static final Pattern ID = Pattern.compile("c-([0-9a-f]{8})-([0-9]{1,18})(?:-([0-9a-f-]{36}))?");

    private final ChangeLog log;
    private final AffectedPages pages;
    private final ReferringForms forms;
    private final ObjectMapper json;

    ContentMessages(ChangeLog log, AffectedPages pages, ReferringForms forms, ObjectMapper json) {
        this.log = log;
        this.pages = pages;
        this.forms = forms;
        this.json = json;
    }

    /** What a commit may be told by. */
    private record Told(EventType type, List<LoggedChange> about) {}

    /** The next slots behind a place in the log; none at its end. */
    public List<Slot> after(long position, int done, Wish wish) {
        ChangeLog.Now now = log.now();
        long upTo = Math.min(now.commit(), position + COMMITS);
        List<LoggedChange> changes = log.between(position, upTo);
        List<Slot> slots = new ArrayList<>();
        for (long commit = position + 1; commit <= upTo; commit++) {
            long number = commit;
            List<Told> told = told(
                    changes.stream().filter(change -> change.commit() == number).toList());
            for (int i = commit == position + 1 ? done : 0; i < told.size() - 1; i++) {
                slots.add(new Slot(commit - 1, i + 1, wanted(told.get(i), wish, now)));
            }
            slots.add(new Slot(commit, 0, told.isEmpty() ? null : wanted(told.getLast(), wish, now)));
        }
        return slots;
    }

    /** The message with this id as it would be sent now; null if there is none, or it is not wanted. */
    public @Nullable Message find(String id, Wish wish) {
        Matcher parts = ID.matcher(id);
        ChangeLog.Now now = log.now();
        if (!parts.matches() || !parts.group(1).equals(epoch(now))) {
            return null;
        }
        long commit = Long.parseLong(parts.group(2));
        for (Told told : told(log.between(commit - 1, commit))) {
            Supplier<Message> message = wanted(told, wish, now);
            if (message != null && id(told, now).equals(id)) {
                return message.get();
            }
        }
        return null;
    }

    private static List<Told> told(List<LoggedChange> changes) {
        List<Told> told = new ArrayList<>();
        if (!changes.isEmpty()) {
            told.add(new Told(EventType.CONTENT_CHANGED, changes));
        }
        for (LoggedChange change : changes) {
            EventType type = type(change);
            if (type != null) {
                told.add(new Told(type, List.of(change)));
            }
        }
        return told;
    }

    /** What a change of a single thing is called; null where nothing is told but that something changed. */
    private static @Nullable EventType type(LoggedChange change) {
        return switch (change.type()) {
            case "article" -> {
                if (!change.isRemoval()) {
                    yield change.was() ? EventType.ARTICLE_UPDATED : EventType.ARTICLE_PUBLISHED;
                }
                yield "killed".equals(change.reason()) ? EventType.ARTICLE_KILLED : EventType.ARTICLE_UNPUBLISHED;
            }
            case "collection" -> EventType.COLLECTION_CHANGED;
            case "newsletter" -> EventType.NEWSLETTER_CHANGED;
            default -> null;
        };
    }

    private @Nullable Supplier<Message> wanted(Told told, Wish wish, ChangeLog.Now now) {
        List<LoggedChange> about = wish.of(told.about());
        return wish.events().contains(told.type()) && !about.isEmpty()
                ? () -> message(new Told(told.type(), about), now)
                : null;
    }

    private Message message(Told told, ChangeLog.Now now) {
        LoggedChange first = told.about().getFirst();
        return new Message(id(told, now), told.type(), first.at(), json.valueToTree(data(told, first)));
    }

    private Object data(Told told, LoggedChange change) {
        if (told.type() == EventType.CONTENT_CHANGED) {
            AffectedPages.Keys keys = pages.of(told.about(), MOST_KEYS);
            return new ContentChangedData(change.commit(), keys.keys(), keys.complete());
        }
        boolean isOfArticle =
                told.type() != EventType.COLLECTION_CHANGED && told.type() != EventType.NEWSLETTER_CHANGED;
        if (change.reason() != null && isOfArticle) {
            return new ArticleWithdrawnData(change.commit(), change.id(), change.revision(), change.reason());
        }
        Form form = forms.of(change.type(), change.id());
        String url = form == null ? null : form.url();
        var document = form == null ? null : form.document();
        return switch (told.type()) {
            case COLLECTION_CHANGED ->
                new CollectionChangedData(change.commit(), change.id(), change.revision(), url, document);
            case NEWSLETTER_CHANGED ->
                new NewsletterChangedData(change.commit(), change.id(), change.revision(), document);
            default -> new ArticleChangedData(change.commit(), change.id(), change.revision(), url, document);
        };
    }

    private static String id(Told told, ChangeLog.Now now) {
        LoggedChange first = told.about().getFirst();
        String commit = "c-%s-%d".formatted(epoch(now), first.commit());
        return told.type() == EventType.CONTENT_CHANGED ? commit : commit + "-" + first.id();
    }

    /** After a restore the same numbers mean other commits. */
    private static String epoch(ChangeLog.Now now) {
        UUID epoch = now.epoch();
        return epoch.toString().substring(0, 8);
    }
}
