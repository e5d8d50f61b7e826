package masthead.body;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import masthead.body.block.ArticleCardBlock;
import masthead.body.block.AudioBlock;
import masthead.body.block.Block;
import masthead.body.block.CampaignSlotBlock;
import masthead.body.block.DividerBlock;
import masthead.body.block.EmbedBlock;
import masthead.body.block.GalleryBlock;
import masthead.body.block.HeadingBlock;
import masthead.body.block.HtmlBlock;
import masthead.body.block.ImageBlock;
import masthead.body.block.LinkCardBlock;
import masthead.body.block.ListBlock;
import masthead.body.block.MembersOnlyBlock;
import masthead.body.block.ParagraphBlock;
import masthead.body.block.QuoteBlock;
import masthead.body.block.TableBlock;
import masthead.body.block.VideoBlock;

/** The plain text of several blocks. */
final class PlainText {

    private PlainText() {}

    static String of(List<Block> blocks, Predicate<Block> wanted) {
        return blocks.stream()
                .filter(wanted)
                .map(Block::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Whether it is read with the text, and not looked at beside it as captions and cards are. */
    static boolean isRunning(Block block) {
        return switch (block) {
            case ParagraphBlock text -> true;
            case HeadingBlock text -> true;
            case ListBlock text -> true;
            case QuoteBlock text -> true;
            case TableBlock text -> true;
            case HtmlBlock text -> true;
            case ImageBlock beside -> false;
            case GalleryBlock beside -> false;
            case AudioBlock beside -> false;
            case VideoBlock beside -> false;
            case EmbedBlock beside -> false;
            case ArticleCardBlock beside -> false;
            case LinkCardBlock beside -> false;
            case DividerBlock none -> false;
            case CampaignSlotBlock none -> false;
            case MembersOnlyBlock none -> false;
        };
    }
}
