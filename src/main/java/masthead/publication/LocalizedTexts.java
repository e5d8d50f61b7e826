package masthead.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the fields in which documents hold texts per language, and how those of one language are put in their places. */
record LocalizedTexts(Set<String> fields) {

    static LocalizedTexts of(Collection<Class<?>> documents) {
        return new LocalizedTexts(documents.stream()
                .flatMap(document -> Arrays.stream(document.getRecordComponents()))
                .filter(component -> component.isAnnotationPresent(PerLanguage.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(String field) {
        return fields.contains(field);
    }

    /** The tags under which texts in this language are found, the best last: {@code uk}, {@code uk-UA} (RFC 4647, lookup). */
    static List<String> found(String language) {
        List<String> tags = new ArrayList<>();
        for (int end = language.length(); end > 0; end = language.lastIndexOf('-', end - 1)) {
            tags.addFirst(language.substring(0, end));
        }
        return tags;
    }

    /** @param tags as {@link #found} tells them */
    void put(ObjectNode document, List<String> tags, ObjectNode answer) {
        for (String field : fields) {
            JsonNode texts = document.path(field);
            for (String tag : tags) {
                texts.path(tag).properties().forEach(text -> answer.set(text.getKey(), text.getValue()));
            }
        }
    }
}
