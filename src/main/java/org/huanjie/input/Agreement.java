package org.huanjie.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static method of a record that tells which values do not go together, as findings at the component to mend, under the name that was sent. Its
 * parameters are components of the record: it is asked as soon as these have been read, whatever is wrong with the others.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Agreement {}
