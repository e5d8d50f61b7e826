package masthead.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import masthead.newsletter.Newsletters;
import masthead.newsletter.edition.EditionDraft;
import masthead.newsletter.edition.EditionStages;
import masthead.newsletter.edition.Editions;
import masthead.platform.http.Drafts;
import masthead.platform.http.IfMatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes an edition of a newsletter of the demo newsroom, and sends it into the mailbox folder. */
@ApplicationScoped
class DemoEdition {

    private final Editions editions;
    private final EditionStages stages;
    private final Drafts drafts;
    private final ObjectMapper json;
    private final boolean mayLeaveTheHouse;

    DemoEdition(
            Editions editions,
            EditionStages stages,
            Drafts drafts,
            ObjectMapper json,
            @ConfigProperty(name = "masthead.mail.host") Optional<String> mailServer) {
        this.editions = editions;
        this.stages = stages;
        this.drafts = drafts;
        this.json = json;
        this.mayLeaveTheHouse = mailServer.isPresent();
    }

    /** An edition as the API takes it, and the name of its newsletter. */
    record Content(String newsletter, ObjectNode draft) {}

    /** Where mails would leave the house it stays a draft: its readers are made up. */
    void write(Names names) {
        Content content = DemoContent.read(json, "edition", Content.class);
        UUID id = editions.create(
                        names.id(Newsletters.TYPE, content.newsletter()), draft(names.resolve(content.draft())))
                .id();
        if (!mayLeaveTheHouse) {
            stages.send(id, IfMatch.fromString("*"));
        }
    }

    private EditionDraft draft(ObjectNode draft) {
        try {
            return drafts.read(json.writeValueAsBytes(draft), EditionDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read can be written", e);
        }
    }
}
