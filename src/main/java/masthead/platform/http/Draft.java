package masthead.platform.http;

/** A record of what a caller may write. It is read strictly and validated as a whole. */
public interface Draft {}
