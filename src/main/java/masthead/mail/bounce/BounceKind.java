package masthead.mail.bounce;

import masthead.platform.text.Word;

/** What is reported of a mail. */
public enum BounceKind {
    /** There is no such mailbox: the address gets nothing more. */
    HARD,
    /** It did not get there this time. */
    SOFT,
    /** It got there, and somebody called it spam: the address gets nothing more. */
    COMPLAINT,
    /** The server of the address has taken it. */
    DELIVERED;

    /** Whether the address gets nothing more. */
    public boolean isFinal() {
        return this == HARD || this == COMPLAINT;
    }

    /** As it stands in the database. */
    @Override
    public String toString() {
        return Word.of(this);
    }
}
