package masthead.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the programs of others are sent to, be they webhooks of providers or mailed links: they may add query parameters of their own,
 * and those that are not known are ignored. Nobody could read a refusal there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AnyQuery {}
