package masthead.desk;

import jakarta.persistence.MappedSuperclass;
import masthead.platform.http.Draft;
import masthead.publication.Projection;

/** A desk object that readers have as soon as it is saved: it has no working copy. */
@MappedSuperclass
public abstract class LiveObject<D extends Draft> extends DeskObject {

    /** What it holds, as it could be written again. */
    public abstract D draft();

    /** Takes over what was written. */
    public abstract void revise(D draft);

    /** What readers are to have. */
    public abstract Projection projection();
}
