package masthead.mail.transport;

import java.util.function.BooleanSupplier;
import masthead.mail.EmailAddress;

/** Where mails go. */
interface Way extends AutoCloseable {

    /** @see Transport#send */
    Receipt send(OutgoingMail mail, EmailAddress bounces, byte[] text, BooleanSupplier mayGo);

    /** For whoever reads the log. */
    String words();

    @Override
    void close();
}
