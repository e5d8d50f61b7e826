package masthead.newsletter.subscriber;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * Where links in mails to readers lead: to pages of this service, or to the front end's own, which use the JSON. In an address
 * {@code {token}} stands for what the page has to hand on.
 */
@ConfigMapping(prefix = "masthead.newsletters")
public interface NewsletterSettings {

    /** Where who signed up by a form is led; {@code {slug}} stands for the newsletter. A page of this service when left out. */
    Optional<String> signedUpPage();

    /** The page behind single-use links: to confirm, to export, to erase, to change the address. */
    Optional<String> linkPage();

    /** The page on which readers see and change what they get. */
    Optional<String> preferencesPage();

    /** The page behind the words to leave in a mail. One-click leaving never takes this way. */
    Optional<String> unsubscribePage();
}
