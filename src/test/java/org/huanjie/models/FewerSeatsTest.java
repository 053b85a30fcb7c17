package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jiyang's committee may have nine to fifteen members: ten qualified people for twelve seats are met by eight seats, with approval. */
@WholeElectionTest
class FewerSeatsTest {

    private static final String LEAGUE = "league:460203198";
    private static final String PARTY = "party:460203198";
    private static final String SUPERIOR = "league:460203";
    private static final String REVIEW = "review:460203198";
    private static final String LIST_DAY = "2011-12-02";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private Elections elections;

    @Autowired
    private Committee committee;

    @Autowired
    private ChainedMinutes minutes;

    @Test
    @ExceptionPath(
            id = "E2",
            clause = "B.4,JY-4.2a,JY-4.2c",
            through = {
                "candidacy/enoughCandidates",
                "shortage/chooseRemedy",
                "shortage/approveReduction",
                "candidacy/seatsReduced"
            })
    void tooFewForAChoiceAreMetByFewerSeatsWithApprovalAndTheSmallerCommitteeIsElected() {
        reachTheReview();
        walk.then("reviewCandidates", REVIEW, "2011-11-28");
        walk.then("extendRegistration", LEAGUE, LIST_DAY);
        walk.then("fileRequest", LEAGUE, LIST_DAY);
        walk.then("decideRequest", PARTY, LIST_DAY, verdict -> verdict.put("decision", "refused")
                .put("opinion", "报名已经充分宣传"));

        refused(answer -> reduced(answer, "secretary", 1), "书记不由选举或研究产生，名额不能减少（《换届异常情形处理规则》第2项）");
        refused(answer -> reduced(answer, "member", 12), "委员现有名额12名，减少后的名额应少于12名（《换届异常情形处理规则》第2项）");
        refused(answer -> reduced(answer, "member", 9), "减少名额后，委员选票应有候选人至少11名（名额9名），现有10名（《换届选举通用规则》第一部分第4项）");
        refused(answer -> reduced(answer, "member", 5), "各职务名额合计8名，不在委员会规模9至15名之内（《吉阳镇实施方案》四（二））");
        refused(answer -> reduced(answer, "member", 5), "书记、副书记共3名，超过8名委员的1/3（《吉阳镇实施方案》四（二））");
        walk.then("chooseRemedy", LEAGUE, LIST_DAY, answer -> reduced(answer, "member", 8));
        walk.then("fileRequest", LEAGUE, LIST_DAY, form -> assertThat(
                        form.get("text").asText())
                .contains("委员由12名减为8名", "减少后委员会共11名"));
        walk.then("decideRequest", PARTY, LIST_DAY, verdict -> verdict.put("decision", "refused")
                .put("opinion", "再减少一名"));
        walk.then("chooseRemedy", LEAGUE, LIST_DAY, answer -> reduced(answer, "member", 7));
        walk.then("fileRequest", LEAGUE, LIST_DAY);
        walk.then("decideRequest", PARTY, LIST_DAY);
        walk.then("decideRequest", SUPERIOR, LIST_DAY);
        walk.then("compileCandidates", LEAGUE, LIST_DAY);
        walk.toTheEnd(Map.of());

        assertThat(minutes.entries(walk.id()).stream()
                        .filter(entry -> entry.action().equals("seats-reduced")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.clause()).isEqualTo("E2"));
        assertThat(committee.seats(walk.id()))
                .extracting(Seat::post)
                .filteredOn(new PostId("member")::equals)
                .hasSize(7);
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    private void reachTheReview() {
        walk.start("jiyang", "460203198", "jiyang-2011", "2011-10-08");
        walk.preparation().upToTheImplementation();
        walk.then("postNotice", LEAGUE, "2011-11-01");
        walk.window("noticeWindow", "2011-11-17T00:00");
        walk.register("2011-11-24", Map.of("member", 10, "full-time-deputy", 2, "part-time-deputy", 2));
        walk.window("registrationWindow", "2011-11-25T00:00");
    }

    private static void reduced(ObjectNode answer, String post, int seats) {
        answer.put("remedy", "reduced-seats");
        answer.putArray("seats").addObject().put("post", post).put("seats", seats);
    }

    private void refused(Consumer<ObjectNode> change, String because) {
        List<OpenTask> open = walk.open();
        assertThat(open).extracting(OpenTask::key).containsExactly("chooseRemedy");
        assertThatThrownBy(() ->
                        walk.complete(open.get(0), walk.account(open.get(0).group()), change))
                .hasStackTraceContaining(because);
        assertThat(walk.open())
                .extracting(OpenTask::id)
                .containsExactly(open.get(0).id());
    }
}
