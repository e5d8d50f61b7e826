package masthead.campaign;

import static masthead.desk.Newsroom.create;
import static masthead.desk.Newsroom.transition;
import static masthead.desk.Newsroom.unique;

import masthead.desk.Newsroom.Saved;

/** The words in which tests speak of campaigns. */
public final class Appeals {

    private Appeals() {}

    /** What a complete membership campaign says, in English, in the top bar. */
    public static String text(String name, String more) {
        return """
                {"name": "%s", "kind": "membership", %s
                 "contents": [{"slot": "top-bar", "language": "en", "headline": "Stand by us",
                               "goalLine": "{remaining, plural, one {# member} other {# members}} to go"}],
                 "callsToAction": [{"key": "join", "labels": {"en": "Join"},
                                    "urlTemplate": "https://courier.example.org/join?from={placement}"}],
                 "placements": [{"slot": "top-bar"}],
                 "goal": {"type": "new-members", "target": 1000}}""".formatted(name, more);
    }

    /** A draft that is complete. */
    public static Saved campaign() {
        return campaign("");
    }

    /** @param more further members, each followed by a comma */
    public static Saved campaign(String more) {
        return create("campaigns", text(unique("Appeal"), more));
    }

    public static Saved approved(Saved campaign) {
        return transition(transition(campaign, "submit"), "approve");
    }

    public static Saved live(Saved campaign) {
        return transition(approved(campaign), "start");
    }

    /** One that readers have. */
    public static Saved live() {
        return live(campaign());
    }
}
