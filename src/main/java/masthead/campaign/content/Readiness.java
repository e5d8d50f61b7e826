package masthead.campaign.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** All that stands between a campaign and its readers, beside what annotations and contradictions tell of any draft. */
public final class Readiness {

    private final CampaignDraft draft;
    private final List<Fault> faults = new ArrayList<>();

    private Readiness(CampaignDraft draft) {
        this.draft = draft;
    }

    public static List<Fault> faults(CampaignDraft draft) {
        Readiness readiness = new Readiness(draft);
        readiness.placements();
        readiness.variants();
        readiness.callsToAction();
        return readiness.faults;
    }

    private void placements() {
        if (draft.placements().isEmpty()) {
            faults.add(Fault.at("/placements", "required", "must hold a place where it shows"));
        }
        for (int i = 0; i < draft.placements().size(); i++) {
            Slot slot = draft.placements().get(i).slot();
            if (languages(slot).isEmpty()) {
                faults.add(Fault.at("/placements/" + i, "required", "has no content for %s".formatted(slot.wire())));
            }
        }
    }

    private void variants() {
        for (int i = 0; i < draft.variants().size(); i++) {
            Variant variant = draft.variants().get(i);
            if (variant.holdback()) {
                continue;
            }
            for (Placement placement : draft.placements()) {
                for (String language : languages(placement.slot())) {
                    if (Placed.best(draft.contents(), placement.slot(), language, variant.key()) == null) {
                        faults.add(Fault.at(
                                "/variants/" + i,
                                "required",
                                "has no content for %s in %s"
                                        .formatted(placement.slot().wire(), language)));
                    }
                }
            }
        }
        if (!draft.variants().isEmpty()
                && draft.variants().stream().allMatch(variant -> variant.holdback() || variant.weight() == 0)) {
            faults.add(Fault.at("/variants", "required", "must hold one that shows to somebody"));
        }
    }

    private void callsToAction() {
        if (draft.callsToAction().isEmpty() && draft.kind() != CampaignKind.NOTICE) {
            faults.add(Fault.at("/callsToAction", "required", "must hold something that readers can do"));
        }
        Set<String> languages = languages(null);
        for (int i = 0; i < draft.callsToAction().size(); i++) {
            for (String language : languages) {
                if (Tongue.best(draft.callsToAction().get(i).labels(), language) == null) {
                    faults.add(Fault.at(
                            "/callsToAction/%d/labels".formatted(i), "required", "lacks a label in " + language));
                }
            }
        }
    }

    private Set<String> languages(@Nullable Slot slot) {
        Set<String> languages = new LinkedHashSet<>();
        for (CampaignContent content : draft.contents()) {
            if (slot == null || content.slot() == slot) {
                languages.add(content.language());
            }
        }
        return languages;
    }
}
