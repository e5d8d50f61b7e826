package masthead.publication;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a feature gives, so that its things can become documents. */
public interface Projector {

    /** The type of the documents. */
    String type();

    /** Raised whenever the same thing is to give another document; older documents are then made anew in the background. */
    int version();

    /** The records that documents and cards are made of. */
    Collection<Class<?>> shapes();

    /** Locks the things in the order of their ids and gives, of those that readers have, what they are to have now. */
    List<Projection> project(List<UUID> ids);
}
