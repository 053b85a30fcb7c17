package org.huanjie.models;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Two hundred elections gone through at random. */
@Tag("walks")
class RandomWalksTest extends RandomWalks {

    @Test
    void whateverPeopleDoEveryElectionEndsSoundly(TestReporter reporter) {
        walk(1, 200, reporter);
    }
}
