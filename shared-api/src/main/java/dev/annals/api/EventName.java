package dev.annals.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stored name of an event and the revision of its JSON; never a Java class name. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    /** {@code <aggregate>.<what-happened>}, as in {@code customer.registered}. */
    String value();

    /** Raised by one when the JSON changes its shape; older stored revisions are upcast. */
    int revision() default 1;
}
