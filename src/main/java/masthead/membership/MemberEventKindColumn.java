package masthead.membership;

import jakarta.persistence.Converter;
import masthead.platform.persistence.WordColumn;

@Converter(autoApply = true)
class MemberEventKindColumn extends WordColumn<MemberEventKind> {

    MemberEventKindColumn() {
        super(MemberEventKind.class);
    }
}
