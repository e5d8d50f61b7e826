package masthead.desk.csv;

import java.util.UUID;

/** Somebody else is at an import by now. */
final class LeaseLost extends RuntimeException {

    LeaseLost(UUID importId) {
        super("the lease of import %s was lost".formatted(importId));
    }
}
