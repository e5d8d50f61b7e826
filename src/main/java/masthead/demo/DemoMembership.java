package masthead.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import masthead.desk.LiveObject;
import masthead.membership.MemberDraft;
import masthead.membership.Members;
import masthead.membership.tier.TierDraft;
import masthead.membership.tier.Tiers;
import masthead.platform.http.Draft;
import masthead.platform.http.Drafts;

/** What readers of the demo newsroom can be members of, and a few who are. */
@ApplicationScoped
class DemoMembership {

    private static final String FILE = "/demo/membership.json";

    private final Tiers tiers;
    private final Members members;
    private final Drafts drafts;
    private final ObjectMapper json;

    DemoMembership(Tiers tiers, Members members, Drafts drafts, ObjectMapper json) {
        this.tiers = tiers;
        this.members = members;
        this.drafts = drafts;
        this.json = json;
    }

    private record Content(Map<String, ObjectNode> tiers, List<ObjectNode> members) {}

    void write(Names names) {
        Content content = content();
        content.tiers().forEach((name, draft) -> {
            LiveObject<TierDraft> tier = tiers.create(read(draft, TierDraft.class));
            names.put(Tiers.TYPE, name, tier.id());
        });
        content.members().forEach(draft -> members.create(read(names.resolve(draft), MemberDraft.class)));
    }

    private Content content() {
        try (InputStream file = Objects.requireNonNull(DemoMembership.class.getResourceAsStream(FILE), FILE)) {
            return json.readValue(file, Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private <D extends Draft> D read(ObjectNode draft, Class<D> type) {
        try {
            return drafts.read(json.writeValueAsBytes(draft), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read can be written", e);
        }
    }
}
