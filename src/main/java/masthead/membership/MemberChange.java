package masthead.membership;

/** What a save makes of a membership. */
final class MemberChange {

    private MemberChange() {}

    static MemberEventKind between(MemberDraft before, MemberDraft after) {
        if (before.status() == after.status()) {
            return MemberEventKind.CHANGED;
        }
        return switch (after.status()) {
            case ENDED -> MemberEventKind.ENDED;
            case CANCELLED -> MemberEventKind.CANCELLED;
            case ACTIVE -> before.status() == MemberStatus.ENDED ? MemberEventKind.REJOINED : MemberEventKind.CHANGED;
            case null -> throw new IllegalStateException("a draft has a status");
        };
    }
}
