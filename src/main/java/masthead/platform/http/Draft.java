package masthead.platform.http;

import java.util.List;
import masthead.platform.problem.Problem.Fault;

/** A record of what a caller may write. It is read strictly and validated as a whole. */
public interface Draft {

    /**
     * What its annotations cannot see, such as contradictions between its parts. Told together with what they see, hence asked of
     * drafts that lack what must be there, too.
     */
    default List<Fault> contradictions() {
        return List.of();
    }
}
