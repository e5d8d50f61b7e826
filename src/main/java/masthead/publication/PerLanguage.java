package masthead.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component of a document or card, at its top, that holds texts in other languages: a map from BCP 47 tags to some of the other
 * components. An answer has the texts of one language in their places, and not the map. The language is that of the document
 * in which a card stands, where it has one (an article), else the one that the reader asks for ({@link TextLanguage}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface PerLanguage {}
