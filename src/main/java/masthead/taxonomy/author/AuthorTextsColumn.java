package masthead.taxonomy.author;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;
import masthead.desk.LocalizedColumn;

@Singleton
@Converter
class AuthorTextsColumn extends LocalizedColumn<AuthorTexts> {

    AuthorTextsColumn(ObjectMapper json) {
        super(json, AuthorTexts.class);
    }
}
