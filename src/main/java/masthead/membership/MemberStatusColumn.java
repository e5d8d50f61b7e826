package masthead.membership;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class MemberStatusColumn extends WordColumn<MemberStatus> {

    MemberStatusColumn() {
        super(MemberStatus.class);
    }
}
