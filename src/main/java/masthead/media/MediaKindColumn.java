package masthead.media;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class MediaKindColumn extends WordColumn<MediaKind> {

    MediaKindColumn() {
        super(MediaKind.class);
    }
}
