package org.huanjie.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that a form or an API body asks for. {@link AnswerReader} checks what was sent against it, and the task catalogue lists it.
 * The record component's Java type gives the JSON type: text, whole number, decimal number, yes or no, date, time, choice (an enum), a record,
 * a list of these, or a map from a text to one of these. A name that Java does not allow is given by {@code @JsonProperty}.
 *
 * <p>What is not required is an {@code Optional}, or else comes as "", false, zero, an empty list or map, and null for the rest.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** What it means, in Chinese, as the person knows it: the label of the field. */
    String value();

    boolean required() default true;

    /** Lower bound: of a number its value, of a text its length, of a list its rows. */
    long min() default Long.MIN_VALUE;

    /** Upper bound, likewise; texts without one end at 200 characters, lists at 1000 rows. */
    long max() default Long.MAX_VALUE;

    /** Whether it is the name of a person, which has one spelling however it was typed. */
    boolean name() default false;

    /** Whether it is an id of small letters, digits and hyphens, or a list of such ids. */
    boolean id() default false;

    /** Which constants of an enum it takes, by itself or as rows of a list; all where nothing is said. */
    Class<? extends Choices> among() default Choices.class;

    /** The clause that asks for it. */
    String clause() default "";
}
