package masthead.body;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import masthead.body.Body.Name;
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
import masthead.body.block.Mark;
import masthead.body.block.MembersOnlyBlock;
import masthead.body.block.ParagraphBlock;
import masthead.body.block.Preview;
import masthead.body.block.QuoteBlock;
import masthead.body.block.Span;
import masthead.body.block.TableBlock;
import masthead.body.block.VideoBlock;
import org.jspecify.annotations.Nullable;

/** What the blocks of a body name, in their order. */
record Names(List<Name> media, List<Name> articles) {

    private static final String IMAGE = "image";

    static Names of(List<Block> blocks) {
        Names names = new Names(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < blocks.size(); i++) {
            names.collect("/body/" + i, blocks.get(i));
        }
        return names;
    }

    private void collect(String at, Block block) {
        switch (block) {
            case ParagraphBlock paragraph -> links(at, paragraph.spans());
            case HeadingBlock heading -> links(at, heading.spans());
            case QuoteBlock quote -> links(at, quote.spans());
            case ListBlock list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    links(at + "/items/" + i, list.items().get(i).spans());
                }
            }
            case TableBlock table -> {
                cells(at + "/header", table.header());
                for (int i = 0; i < table.rows().size(); i++) {
                    cells(at + "/rows/" + i + "/cells", table.rows().get(i).cells());
                }
            }
            case ImageBlock image -> media.add(new Name(at + "/mediaId", IMAGE, image.mediaId()));
            case AudioBlock audio -> media.add(new Name(at + "/mediaId", "audio", audio.mediaId()));
            case VideoBlock video -> {
                media.add(new Name(at + "/mediaId", "video", video.mediaId()));
                preview(at, video.preview());
            }
            case GalleryBlock gallery -> {
                for (int i = 0; i < gallery.pictures().size(); i++) {
                    media.add(new Name(
                            at + "/pictures/" + i + "/mediaId",
                            IMAGE,
                            gallery.pictures().get(i).mediaId()));
                }
            }
            case EmbedBlock embed -> preview(at, embed.preview());
            case LinkCardBlock card -> preview(at, card.preview());
            case ArticleCardBlock card -> articles.add(new Name(at + "/articleId", null, card.articleId()));
            case DividerBlock none -> {}
            case CampaignSlotBlock none -> {}
            case MembersOnlyBlock none -> {}
            case HtmlBlock none -> {}
        }
    }

    private void cells(String at, List<TableBlock.Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            links(at + "/" + i, cells.get(i).spans());
        }
    }

    private void links(String at, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            List<Mark> marks = spans.get(i).marks();
            for (int j = 0; j < marks.size(); j++) {
                UUID article = marks.get(j).articleId();
                if (article != null) {
                    articles.add(new Name("%s/spans/%d/marks/%d/articleId".formatted(at, i, j), null, article));
                }
            }
        }
    }

    private void preview(String at, @Nullable Preview preview) {
        if (preview != null) {
            media.add(new Name(at + "/preview/mediaId", IMAGE, preview.mediaId()));
        }
    }
}
