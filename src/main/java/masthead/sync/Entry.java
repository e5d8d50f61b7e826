package masthead.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of a page. */
sealed interface Entry {

    SyncType type();

    UUID id();

    /** What is referred to comes before what refers to it, and goes after it; newer articles come before older ones. */
    Comparator<Entry> ORDER = Comparator.comparingInt(Entry::rank)
            .thenComparingLong(
                    entry -> entry instanceof Upsert upsert ? -upsert.doc().micros() : 0)
            .thenComparing(entry -> entry.id().toString(), Comparator.reverseOrder());

    /** What is to be sent of the entries. */
    static List<Doc> documents(Collection<Entry> entries) {
        List<Doc> documents = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Upsert upsert) {
                documents.add(upsert.doc());
            }
        }
        return documents;
    }

    private int rank() {
        return switch (this) {
            case Upsert upsert -> type().rank() * 2 + (upsert.doc().whole() ? 1 : 0);
            case Removal removal -> 1000 - removal.type().rank();
        };
    }

    /** @param commit of the change that it comes with */
    record Upsert(Doc doc, long commit) implements Entry {
        @Override
        public SyncType type() {
            return doc.type();
        }

        @Override
        public UUID id() {
            return doc.id();
        }
    }

    /** @param into what took its place, if something did */
    record Removal(
            SyncType type,
            UUID id,
            int revision,
            long commit,
            String reason,
            @Nullable UUID into) implements Entry {

        static final String OUT_OF_SCOPE = "out-of-scope";
        static final String KILLED = "killed";

        boolean erase() {
            return reason.equals(KILLED);
        }
    }
}
