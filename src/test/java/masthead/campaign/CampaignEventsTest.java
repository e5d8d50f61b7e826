package masthead.campaign;

import static masthead.campaign.Appeals.live;
import static masthead.desk.Newsroom.transition;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import masthead.desk.Newsroom.Saved;
import masthead.platform.openapi.MessageCheck;
import masthead.webhook.Hooks;
import masthead.webhook.Receiver;
import masthead.webhook.Receiver.Received;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignEventsTest {

    @Test
    void webhooksAreToldThatItIsLiveAndThatItEnded() {
        try (Receiver receiver = new Receiver();
                Hooks hooks = new Hooks()) {
            hooks.to(receiver, "campaign.live", "campaign.ended");
            Saved live = live();
            transition(transition(transition(live, "pause"), "resume"), "end");
            Hooks.await("the end", receiver, live.id(), "campaign.ended", 1);

            List<Received> told = receiver.received().stream()
                    .filter(one -> one.isAbout(live.id()))
                    .toList();
            assertEquals(
                    List.of("campaign.live", "campaign.ended"),
                    told.stream().map(Received::type).toList());
            assertEquals("by-hand", told.getLast().json().at("/data/cause").asText());
            told.forEach(one -> assertEquals(List.of(), MessageCheck.faults(one.json()), one.body()));
        }
    }
}
