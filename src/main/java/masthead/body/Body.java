package masthead.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import masthead.platform.persistence.Ids;
import masthead.platform.problem.Problem.Fault;
import masthead.platform.problem.ProblemException;

/** Rules for the blocks of one body together. */
public final class Body {

    /** How many blocks a body may have. */
    public static final int LONGEST = 1000;

    private Body() {}

    /**
     * Gives an id to each block that has none.
     *
     * @throws ProblemException 422 when two blocks have the same id
     */
    public static List<Block> identified(List<Block> blocks) {
        Set<String> ids = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            String id = blocks.get(i).id();
            if (id != null && !ids.add(id)) {
                faults.add(Fault.at("/body/" + i + "/id", "repeated", "is the id of another block as well"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        List<Block> identified = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            identified.add(block.id() != null ? block : block.withId(freshId()));
        }
        return identified;
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

    /** Sixty random bits are unique enough among a thousand. */
    private static String freshId() {
        return Long.toString(Ids.next().getLeastSignificantBits() & 0x0fff_ffff_ffff_ffffL, Character.MAX_RADIX);
    }
}
