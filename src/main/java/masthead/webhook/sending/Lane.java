package masthead.webhook.sending;

import java.util.UUID;

/**
 * One of both logs on its way to one webhook, held by one worker.
 *
 * @param position all up to this commit or place is done
 * @param done and of the next one so many messages
 * @param attempts in vain, of the next message
 * @param lease names the hold of the worker
 */
record Lane(UUID webhook, Kind kind, long position, int done, int attempts, UUID lease) {

    /** The logs. */
    enum Kind {
        CONTENT("content"),
        PRIVATE("private");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Kind of(String word) {
            return word.equals(CONTENT.word) ? CONTENT : PRIVATE;
        }
    }

    Lane at(long newPosition, int newDone) {
        return new Lane(webhook, kind, newPosition, newDone, 0, lease);
    }
}
