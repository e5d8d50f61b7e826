package masthead.desk;

import jakarta.persistence.MappedSuperclass;
import masthead.platform.http.Draft;
import masthead.publication.Change;
import masthead.publication.Projection;
import org.jspecify.annotations.Nullable;

/** A desk object that readers have as soon as it is saved: it has no working copy. */
@MappedSuperclass
public abstract class LiveObject<D extends Draft> extends DeskObject {

    /** What it holds, as it could be written again. */
    public abstract D draft();

    /** Takes over what was written. */
    public abstract void revise(D draft);

    /** What readers are to have. */
    public abstract Projection projection();

    /** Why readers are not to have it although it is not in the trash; null where nothing is in the way. */
    protected Change.@Nullable Reason withheld() {
        return null;
    }

    /** What a save changes for readers. */
    Change change() {
        Projection projection = projection();
        Change.Reason withheld = withheld();
        return withheld == null
                ? new Change.Upsert(projection)
                : new Change.Remove(projection.type(), projection.id(), withheld);
    }
}
