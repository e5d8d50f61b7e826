package masthead.taxonomy.tag;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.desk.LocalizedColumn;

@Singleton
@Converter
class TagTextsColumn extends LocalizedColumn<TagTexts> {

    TagTextsColumn(ObjectMapper json) {
        super(json, TagTexts.class);
    }
}
