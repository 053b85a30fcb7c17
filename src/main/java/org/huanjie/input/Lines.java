package org.huanjie.input;

import java.util.List;
import java.util.Optional;

/** The rows of a table as texts, one after the other; empty rows stay, so that rows have the numbers that office programs show. */
interface Lines extends AutoCloseable {

    /**
     * The next row; nothing at the end.
     *
     * @throws Refusal when what follows is no table
     */
    Optional<List<String>> next();

    @Override
    void close();
}
