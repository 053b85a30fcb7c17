package org.huanjie.minutes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable English term under which a record stands in the minutes, such as {@code candidates-reviewed}. Nothing else names it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Action {

    /** Never changed once an election has used it. */
    String value();
}
