package masthead.membership.gift;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class GiftStateColumn extends WordColumn<GiftState> {

    GiftStateColumn() {
        super(GiftState.class);
    }
}
