package org.huanjie.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.YearMonth;
import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.Staffing;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.training.Trainee;
import org.junit.jupiter.api.Test;

class CommitteeTraineesTest {

    private static final ElectionId ELECTION = new ElectionId("650121-2022-1");

    private final Committee committee = mock(Committee.class);
    private final CommitteeTrainees trainees = new CommitteeTrainees(committee);

    @Test
    void whoeverHoldsSeveralPostsIsTrainedOnce() {
        when(committee.seats(ELECTION))
                .thenReturn(List.of(
                        seat(new PostId("member"), "委员", "c1", "古丽娜"),
                        seat(new PostId("member"), "委员", "c2", "马晓东"),
                        seat(new PostId("secretary"), "书记", "c1", "古丽娜")));

        assertThat(trainees.of(ELECTION))
                .extracting(Trainee::name, Trainee::post)
                .containsExactly(tuple("古丽娜", "委员、书记"), tuple("马晓东", "委员"));
    }

    private static Seat seat(PostId post, String postName, String person, String name) {
        return new Seat(
                post,
                postName,
                post + "-" + person,
                name,
                "女",
                YearMonth.of(1995, 4),
                true,
                Staffing.INSIDE,
                "干事",
                ChosenBy.BALLOT,
                ELECTION + "/" + person);
    }
}
