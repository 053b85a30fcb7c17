package org.huanjie.election;

/** Who answers for an election (LN-3.5): exactly one body at any time. */
public interface Responsible {

    /** The body's group, such as {@code league:370614003}. */
    String of(Election election);
}
