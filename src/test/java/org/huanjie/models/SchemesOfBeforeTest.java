package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.huanjie.election.AllElections;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Repetition;
import org.huanjie.input.Refusal;
import org.huanjie.scheme.ChangedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scheme with several posts on one ballot, as it was accepted before it was known that such votes cannot be counted apart, begins no election (B.4). */
@WholeElectionTest
@Import(NewPlaces.class)
class SchemesOfBeforeTest {

    private static final String DIVISION = "370614002";
    private static final String ACTOR = "shuilou-league";
    private static final String CANNOT_BE_COUNTED = "“专职副书记选票”把“专职副书记”、“委员”列在一张选票上，几个职务的票不能分开计算，须每个职务一张选票";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private ElectionService elections;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aPlace() {
        places.setUp("shuilou", DIVISION, "水楼街道");
    }

    @Test
    void noElectionStartsUnderIt() {
        keep("jiyang-pooled", 1, pooled("jiyang-pooled"));

        assertThatThrownBy(() -> start("jiyang-pooled"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(CANNOT_BE_COUNTED);
        assertThat(AllElections.of(elections))
                .noneMatch(election -> election.division().equals(DIVISION)
                        && election.scheme().equals("jiyang-pooled"));
    }

    @Test
    void noAnnulledElectionIsRepeatedUnderIt() {
        keep("jiyang-repooled", 1, ChangedText.of("jiyang-2011").with("id: jiyang-2011", "id: jiyang-repooled"));
        start("jiyang-repooled");
        elections.annul(walk.id());
        keep("jiyang-repooled", 2, pooled("jiyang-repooled"));

        assertThatThrownBy(() -> elections.repeat(walk.id(), new Repetition(LocalDate.of(2026, 9, 14), false), ACTOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(CANNOT_BE_COUNTED);
        assertThat(elections.repeatable(walk.id())).isTrue();
    }

    private void start(String scheme) {
        LocalDate day = LocalDate.of(2026, 9, 7);
        walk.startAt(day.atTime(9, 0), "shuilou", DIVISION, scheme, day, Optional.of(day.plusMonths(1)));
    }

    private static ChangedText pooled(String id) {
        return ChangedText.of("jiyang-2011")
                .with("id: jiyang-2011", "id: " + id)
                .with("posts: [full-time-deputy]\n    seats: 1", "posts: [full-time-deputy, member]\n    seats: 13");
    }

    private void keep(String id, int version, ChangedText scheme) {
        jdbc.sql("insert into scheme (id, version, text, owner, author, stored_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, version, scheme.text(), ACTOR, ACTOR, OffsetDateTime.parse("2026-01-05T09:00+08:00"))
                .update();
    }
}
