package org.huanjie.input;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link Patch} may state: those components of some records that bear a mark, and of the records within them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PatchOf {

    Class<? extends Record>[] value();

    /** The annotation that a component must bear. */
    Class<? extends Annotation> marked();
}
