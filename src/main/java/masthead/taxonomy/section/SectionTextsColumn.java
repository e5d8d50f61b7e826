package masthead.taxonomy.section;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.desk.LocalizedColumn;

@Singleton
@Converter
class SectionTextsColumn extends LocalizedColumn<SectionTexts> {

    SectionTextsColumn(ObjectMapper json) {
        super(json, SectionTexts.class);
    }
}
