package org.huanjie.input;

import java.util.List;

/** The constants of an enum that a field takes where it does not take all, in the order in which people read them. */
public interface Choices {

    List<? extends Enum<?>> constants();
}
