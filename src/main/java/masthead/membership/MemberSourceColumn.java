package masthead.membership;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class MemberSourceColumn extends WordColumn<MemberSource> {

    MemberSourceColumn() {
        super(MemberSource.class);
    }
}
