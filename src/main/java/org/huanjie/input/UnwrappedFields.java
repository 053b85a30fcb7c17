package org.huanjie.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the components of an unwrapped record are asked for where it stands, when that differs from what the record itself says. Those that are not asked for at
 * all are named by {@code @JsonIgnoreProperties}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface UnwrappedFields {

    /** Names of components that need not be sent; they are absent then, which is null for a date. */
    String[] optional() default {};

    /** Names of components that must be sent. */
    String[] required() default {};
}
