package masthead.campaign.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a campaign says in one placement and language, and perhaps to the readers of one variant. */
public interface Placed {

    Slot slot();

    String language();

    @Nullable String variant();

    /** What is said to readers of that language and variant there; null if nothing. */
    static <T extends Placed> @Nullable T best(List<T> contents, Slot slot, String language, @Nullable String variant) {
        for (String tag : Tongue.serving(language)) {
            T ofAll = null;
            for (T content : contents) {
                if (content.slot() == slot && content.language().equals(tag)) {
                    if (variant != null && variant.equals(content.variant())) {
                        return content;
                    }
                    ofAll = content.variant() == null ? content : ofAll;
                }
            }
            if (ofAll != null) {
                return ofAll;
            }
        }
        return null;
    }
}
