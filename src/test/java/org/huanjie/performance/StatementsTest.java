package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.NewPlaces;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a whole election costs the database, after one of the same kind, so that what is remembered is remembered; docs/performance.md has the figures of all schemes. */
@WholeElectionTest
@Import(NewPlaces.class)
class StatementsTest {

    private static final double MOST = 40;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Elections elections;

    @Autowired
    private NewPlaces places;

    @Autowired
    private Work work;

    @ParameterizedTest
    @FieldSource("org.huanjie.performance.Course#ALL")
    void aWholeElectionNeedsNoMoreStatementsPerUserTaskThanAllowed(Course course) {
        course.settle(places);
        course.run(walk, work);
        work.forget();
        course.run(walk, work);

        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat((double) work.statements() / walk.completed())
                .as("%d statements for %d user tasks%n%s", work.statements(), walk.completed(), work.mostFrequent(60))
                .isBetween(1.0, MOST);
    }
}
