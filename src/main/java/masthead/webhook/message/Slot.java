package masthead.webhook.message;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a message has its turn, whether it is wanted or not.
 *
 * @param position and {@code done}: how far its lane has come when it is done
 * @param message made when it is its turn, of what is true then; null for one that is not wanted
 */
public record Slot(long position, int done, @Nullable Supplier<Message> message) {}
