package masthead.membership.tier;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.desk.LocalizedColumn;

@Singleton
@Converter
class TierTextsColumn extends LocalizedColumn<TierTexts> {

    TierTextsColumn(ObjectMapper json) {
        super(json, TierTexts.class);
    }
}
