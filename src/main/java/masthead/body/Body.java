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
import masthead.body.block.Block;
import masthead.body.block.HtmlBlock;
import masthead.body.block.MembersOnlyBlock;
import masthead.platform.persistence.Ids;
import masthead.platform.problem.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Rules for the blocks of one body together. */
public final class Body {

    /** How many blocks a body may have. */
    public static final int LONGEST = 1000;

    private Body() {}

    /**
     * @param pointer where in a draft the id stands, a JSON pointer such as {@code /body/3/mediaId}
     * @param kind what has to be named there, such as {@code image}; of articles any will do
     */
    public record Name(String pointer, @Nullable String kind, UUID id) {}

    /**
     * The body as it is saved. Raw HTML loses what is not safe. Each block that has no id gets one: that of an equal block which
     * the body had before, else a new one. So a writer who keeps no ids can save the same again, and it is the same.
     */
    public static List<Block> identified(List<Block> written, List<Block> before) {
        List<Block> blocks = written.stream().map(Body::sanitised).toList();
        Set<String> given = new HashSet<>();
        blocks.stream().map(Block::id).forEach(given::add);
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

    private static Block sanitised(Block block) {
        return block instanceof HtmlBlock html ? html.sanitised() : block;
    }

    /**
     * What is wrong with the blocks of a draft together, and with raw HTML once it is safe: ids that come twice, a second end of
     * the public part, HTML of which nothing is left or more than there may be.
     */
    public static List<Fault> faults(List<? extends @Nullable Block> blocks) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean isGated = false;
        for (int i = 0; i < blocks.size(); i++) {
            String at = "/body/" + i;
            Block block = blocks.get(i);
            if (block != null && block.id() != null && !ids.add(block.id())) {
                faults.add(Fault.at(at + "/id", "repeated", "is the id of another block as well"));
            }
            if (block instanceof MembersOnlyBlock) {
                if (isGated) {
                    faults.add(Fault.at(at, "repeated", "must not be a second end of the public part"));
                }
                isGated = true;
            }
            if (block instanceof HtmlBlock html) {
                faults.addAll(faults(at + "/html", html));
            }
        }
        return faults;
    }

    /** What is blank or too long as it was written is told by its annotations. */
    private static List<Fault> faults(String at, HtmlBlock written) {
        if (written.html() == null || written.html().isBlank() || written.html().length() > HtmlBlock.LONGEST) {
            return List.of();
        }
        String left = written.sanitised().html();
        if (left.isBlank()) {
            return List.of(Fault.at(at, "required", "must hold something that is safe in a page"));
        }
        return left.length() <= HtmlBlock.LONGEST
                ? List.of()
                : List.of(Fault.at(
                        at,
                        "wrong-length",
                        "must have at most %d characters once it is made safe".formatted(HtmlBlock.LONGEST)));
    }

    private static String idOf(@Nullable Deque<String> kept) {
        String id = kept == null ? null : kept.poll();
        return id != null ? id : Ids.shortOne();
    }

    /** The pictures and recordings that a body shows, each with its place. */
    public static List<Name> mediaNames(List<Block> blocks) {
        return Names.of(blocks).media();
    }

    /** The articles that a body shows as cards or links to, each with its place. */
    public static List<Name> articleNames(List<Block> blocks) {
        return Names.of(blocks).articles();
    }

    /** The pictures and recordings that a body shows, once each. */
    public static Set<UUID> media(List<Block> blocks) {
        return ids(mediaNames(blocks));
    }

    /** What stands before the members-only marker: all of it where there is none. */
    public static List<Block> publicPart(List<Block> blocks) {
        return blocks.stream()
                .takeWhile(block -> !(block instanceof MembersOnlyBlock))
                .toList();
    }

    /** Everything that can be read in it, captions and titles too: a line for each. */
    public static String text(List<Block> blocks) {
        return PlainText.of(blocks, block -> true);
    }

    /** How many words the running text has. @see Reading#words(String) */
    public static int words(List<Block> blocks) {
        return Reading.words(PlainText.of(blocks, PlainText::isRunning));
    }

    /** How the public part begins, in at most {@value Excerpt#LONGEST} characters; empty if it has no text. */
    public static String excerpt(List<Block> blocks) {
        return Excerpt.of(PlainText.of(publicPart(blocks), PlainText::isRunning));
    }

    private static Set<UUID> ids(List<Name> names) {
        Set<UUID> ids = new LinkedHashSet<>();
        names.forEach(name -> ids.add(name.id()));
        return ids;
    }
}
