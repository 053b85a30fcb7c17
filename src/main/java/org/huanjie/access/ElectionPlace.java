package org.huanjie.access;

/** Where an election takes place. Rights depend on it, so it is asked for here and answered by the elections themselves. */
public interface ElectionPlace {

    /**
     * The code of the division whose body is elected; it never changes.
     *
     * @throws java.util.NoSuchElementException when there is no such election
     */
    String division(String election);
}
