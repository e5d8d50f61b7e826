package masthead.platform.openapi;

/** The order in which filters shape the document. Those with the highest number run first. */
public final class FilterOrder {

    static final int PLAIN_TYPES = 900;
    static final int RECORD_FORMS = 800;
    static final int DRAFT_NAMES = 700;

    /** What is sent as it is stored; the filter is in the room that does this. */
    public static final int STORED_FORMS = 650;

    /** What readers get is made of what is stored; the filter is in the room that does this with the answers themselves. */
    public static final int EMBEDDED_FORMS = 600;

    /** What a request lets answers leave out or add; the filter is in the room that does this. */
    public static final int ANSWER_FORMS = 550;

    /** What a preview gets is made of what readers get; the filter is in the room that makes previews. */
    public static final int PREVIEW_FORMS = 525;

    static final int LIST_PAGES = 500;
    static final int PATCH_FORMS = 450;
    static final int PLANES = 400;

    /** What opens an operation is known to the room that lets callers in. */
    public static final int DESK_SECURITY = 375;

    static final int REQUEST_PARAMETERS = 350;
    static final int OPERATION_ANSWERS = 300;

    /** Who asks for pages gets them also when something is wrong. */
    static final int PAGES = 295;

    /** What is sent unasked is described in the room that sends it. */
    public static final int WEBHOOKS = 290;

    static final int COMMON_HEADERS = 285;
    static final int PROBLEM_CODES = 280;
    static final int USED_SCHEMAS = 275;
    static final int NUMBER_BOUNDS = 260;
    static final int SHARED_WORDS = 250;
    static final int ATTACHED_EXAMPLES = 200;
    static final int TIDY = 100;

    private FilterOrder() {}
}
