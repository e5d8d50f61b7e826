package masthead.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How pages of this service look, in one style sheet that stands in each of them. Nothing else of a page is let do anything. */
public final class PageStyle {

    public static final String CSS = """
            :root { color-scheme: light dark; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 40rem; padding: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
            h1 { font-size: 1.5rem; line-height: 1.25; }
            h2 { font-size: 1.2rem; margin-top: 2rem; }
            .site { font-weight: 600; border-bottom: 1px solid; padding-bottom: .5rem; }
            fieldset { border: 1px solid; border-radius: .25rem; margin: 1rem 0; padding: .5rem 1rem; min-width: 0; }
            legend { font-weight: 600; padding: 0 .25rem; }
            label { display: block; padding: .35rem 0; }
            input[type=email], select { display: block; width: 100%; max-width: 30rem; font: inherit; padding: .5rem; margin-top: .25rem; }
            button { font: inherit; padding: .6rem 1.2rem; margin: .5rem 0; min-height: 2.75rem; cursor: pointer; }
            a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible { outline: 3px solid; outline-offset: 2px; }
            .wrong { font-weight: 600; }
            .wrong::before { content: "\\26A0\\FE0E "; }
            .quiet { font-size: .9375rem; }
            .words { white-space: pre-line; }
            .trap { position: absolute; left: -100rem; }
            """;

    /** What browsers are told: this style, forms that lead back to this service, and nothing more. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                    .formatted(hash(CSS));

    private PageStyle() {}

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
