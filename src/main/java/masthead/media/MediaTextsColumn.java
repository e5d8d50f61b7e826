package masthead.media;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.desk.LocalizedColumn;

@Singleton
@Converter
class MediaTextsColumn extends LocalizedColumn<MediaTexts> {

    MediaTextsColumn(ObjectMapper json) {
        super(json, MediaTexts.class);
    }
}
