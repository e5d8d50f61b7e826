package masthead.platform.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An absolute URL (RFC 3986: in ASCII, other scripts encoded) that is safe to put into a page: http or https with a host, or mailto where allowed. */
@Constraint(validatedBy = WebAddress.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface WebAddress {

    String message() default "must be an absolute http or https URL in ASCII";

    boolean mailto() default false;

    /** Whether http is not enough. */
    boolean secure() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Decides. */
    final class Check implements ConstraintValidator<WebAddress, String> {

        private static final int HIGHEST_PORT = 65_535;

        private boolean mailto;
        private boolean secure;

        @Override
        public void initialize(WebAddress constraint) {
            mailto = constraint.mailto();
            secure = constraint.secure();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.isBlank() || isAddress(value, mailto, secure);
        }

        /** Whether it is an https URL. */
        public static boolean isSecure(String value) {
            return isAddress(value, false, true);
        }

        private static boolean isAddress(String value, boolean mailto, boolean secure) {
            if (!value.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
                return false;
            }
            try {
                URI address = new URI(value);
                String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
                return switch (scheme) {
                    case "https" -> isHost(address);
                    case "http" -> !secure && isHost(address);
                    case "mailto" -> mailto && address.isOpaque();
                    default -> false;
                };
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** Also a host with an underscore, which RFC 3986 allows and the older host rules do not. */
        private static boolean isHost(URI address) {
            String authority = address.getRawAuthority();
            return authority != null
                    && !authority.isEmpty()
                    && !authority.contains("@")
                    && !authority.startsWith(":")
                    && address.getPort() <= HIGHEST_PORT;
        }
    }
}
