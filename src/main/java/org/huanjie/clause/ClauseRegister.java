package org.huanjie.clause;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The documents and clauses on which the program rests. */
@Component
public class ClauseRegister {

    /** In the order of the documents and of the places in them. */
    public List<Clause> all() {
        return ShippedClauses.all();
    }

    public Optional<Clause> find(String id) {
        return ShippedClauses.find(id);
    }

    /** @throws NoSuchElementException when the register has no such clause */
    public Clause get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no clause " + id));
    }
}
