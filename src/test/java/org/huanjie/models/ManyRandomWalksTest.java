package org.huanjie.models;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Two thousand elections gone through at random. */
@Tag("long")
class ManyRandomWalksTest extends RandomWalks {

    @Test
    void whateverPeopleDoEveryElectionEndsSoundly(TestReporter reporter) {
        walk(10_001, 2_000, reporter);
    }
}
