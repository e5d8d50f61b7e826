package masthead.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import masthead.platform.persistence.Ids;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Rules for the blocks of one body together. */
public final class Body {

    /** How many blocks a body may have. */
    public static final int LONGEST = 1000;

    private Body() {}

    /**
     * Gives an id to each block that has none: that of an equal block which the body had before, else a new one. So a writer
     * who keeps no ids can save the same again, and it is the same.
     *
     * @throws ProblemException 422 when two blocks have the same id
     */
    public static List<Block> identified(List<Block> blocks, List<Block> before) {
        Set<String> given = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String id = blocks.get(i).id();
            if (id != null && !given.add(id)) {
                faults.add(Fault.at("/body/" + i + "/id", "repeated", "is the id of another block as well"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        Map<Block, Deque<String>> kept = new HashMap<>();
        for (Block block : before) {
            if (block.id() != null && !given.contains(block.id())) {
                kept.computeIfAbsent(block.withId(""), content -> new ArrayDeque<>())
                        .add(block.id());
            }
        }
        List<Block> identified = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            identified.add(block.id() != null ? block : block.withId(idOf(kept.get(block.withId("")))));
        }
        return identified;
    }

    private static String idOf(@Nullable Deque<String> kept) {
        String id = kept == null ? null : kept.poll();
        return id != null ? id : Ids.shortOne();
    }

    /** The pictures that a body shows. */
    public static Set<UUID> media(List<Block> blocks) {
        Set<UUID> media = new LinkedHashSet<>();
        for (Block block : blocks) {
            if (block instanceof ImageBlock image) {
                media.add(image.mediaId());
            }
        }
        return media;
    }
}
