package masthead.platform.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that honours Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07): a retry with the same key, caller
 * and request within 24 hours gets the first answer again instead of doing it twice.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether the answer holds what is shown once: then it is not kept, and a retry is told so (409) and does nothing. */
    @Nonbinding
    boolean secret() default false;
}
