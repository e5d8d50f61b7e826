package masthead.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the records of documents and cards to which an {@link Enrichment} adds something when they are answered. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Enriched {

    /** The schema name of a record that has what is added, and nothing else. */
    String with();
}
