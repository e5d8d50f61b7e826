package masthead.mail.suppression;

import jakarta.persistence.Converter;
import masthead.mail.SuppressionReason;
import masthead.platform.persistence.WordColumn;

/** Stores reasons of suppressions. */
@Converter
class SuppressionReasonColumn extends WordColumn<SuppressionReason> {

    SuppressionReasonColumn() {
        super(SuppressionReason.class);
    }
}
