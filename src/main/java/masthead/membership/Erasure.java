package masthead.membership;

/** Given by whatever else tells of persons here, so that all of it goes with a member. */
public interface Erasure {

    /** Forgets all that is told of who has this address, by its keyed hash. */
    void erase(byte[] emailHash);
}
