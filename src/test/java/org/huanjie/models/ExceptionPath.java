package org.huanjie.models;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The test takes an election along one of the exception paths, wrong first and right afterwards. The table of the paths in
 * {@code docs/legal-basis.md} is written from these.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ExceptionPath.Several.class)
public @interface ExceptionPath {

    /** The path's number, such as {@code E8}. */
    String id();

    /** The clause that asks for the path, such as {@code B.4}; several are parted by commas. */
    String clause();

    /** The elements of the models that carry the path, as {@code model/element}. */
    String[] through();

    /** What the compiler makes of several paths on one test. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Several {
        ExceptionPath[] value();
    }
}
