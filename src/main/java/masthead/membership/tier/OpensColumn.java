package masthead.membership.tier;

import jakarta.persistence.Converter;
import masthead.access.reader.ReaderOpening;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class OpensColumn extends WordColumn<ReaderOpening> {

    OpensColumn() {
        super(ReaderOpening.class);
    }
}
