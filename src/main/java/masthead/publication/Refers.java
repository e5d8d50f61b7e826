package masthead.publication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the components of documents that name other documents: {@code sectionId} of one, {@code tagIds} of several. An answer
 * has under {@code section} and {@code tags} the current cards instead. What is named but not published is left out: from a
 * list of ids it disappears; an object inside a document that names it disappears whole, unless it can do without; a document
 * or card itself has null.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Refers {

    /** The schema name of the card that answers have in this place, or {@link Link#SCHEMA} where its address is enough. */
    String to();

    /** The schema name of the card that is cut to {@link #keeps()}; {@link #to()} then names what is left of it. */
    String from() default "";

    /** The fields that an answer keeps of the card in this place; all when empty. */
    String[] keeps() default {};

    /** Whether an object inside a document can do without: it then has null. */
    boolean dispensable() default false;
}
