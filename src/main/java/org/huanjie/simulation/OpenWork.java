package org.huanjie.simulation;

import java.util.List;

/** The tasks that wait for the virtual staff. */
public interface OpenWork {

    /** All that wait, as a program that has just started finds them. */
    List<Assignment> all();

    /** Those that have come since this was last asked. */
    List<Assignment> arrived();
}
