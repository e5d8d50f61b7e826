package masthead.membership.gift;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class GiftRoleColumn extends WordColumn<GiftRole> {

    GiftRoleColumn() {
        super(GiftRole.class);
    }
}
