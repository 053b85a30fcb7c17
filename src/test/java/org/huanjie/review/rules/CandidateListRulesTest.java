package org.huanjie.review.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.registration.SampleSchemes.jiyang;
import static org.huanjie.registration.SampleSchemes.xingang;
import static org.huanjie.roster.SampleCandidates.candidate;
import static org.huanjie.roster.SampleCandidates.stating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Channel;
import org.huanjie.person.Residence;
import org.huanjie.review.CandidateList;
import org.huanjie.review.CandidateList.Row;
import org.huanjie.review.WaiverSheet;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.Demand;
import org.huanjie.roster.rules.Unstated;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.Scheme;
import org.junit.jupiter.api.Test;

class CandidateListRulesTest {

    private static final List<Candidate> QUALIFIED = List.of(
            candidate(xingang(), "副甲", new PostId("deputy"), 28),
            candidate(xingang(), "副乙", new PostId("deputy"), 28),
            candidate(xingang(), "委甲", new PostId("member"), 28),
            candidate(xingang(), "委乙", new PostId("member"), 28),
            candidate(xingang(), "委丙", new PostId("member"), 28),
            candidate(xingang(), "委丁", new PostId("member"), 28));

    @Test
    void aListWithEnoughOfEverythingStands() {
        assertThat(faults(
                        formal(new CandidateId("副甲")),
                        formal(new CandidateId("副乙")),
                        formal(new CandidateId("委甲")),
                        formal(new CandidateId("委乙")),
                        formal(new CandidateId("委丙")),
                        formal(new CandidateId("委丁"))))
                .isEmpty();
        assertThat(faults(
                        formal(new CandidateId("副甲")),
                        formal(new CandidateId("副乙")),
                        formal(new CandidateId("委甲")),
                        formal(new CandidateId("委乙")),
                        formal(new CandidateId("委丙")),
                        new Row(new CandidateId("委丁"), false, Optional.empty(), "得票较少")))
                .isEmpty();
    }

    @Test
    void aListSaysWhyOthersAreNotOnItAndHasEnoughForEveryPost() {
        assertThat(faults(
                        formal(new CandidateId("副甲")),
                        new Row(new CandidateId("副乙"), false, Optional.empty(), ""),
                        formal(new CandidateId("委甲")),
                        formal(new CandidateId("委乙")),
                        new Row(new CandidateId("委丙"), false, Optional.empty(), "得票较少")))
                .containsExactly(
                        new Finding("candidates", "还没有对委丁作出决定", "XG-2.1e"),
                        new Finding("candidates[1].reason", "第2行：不列为正式候选人须写明理由", "XG-2.1e"),
                        new Finding("candidates", "副书记应有候选人至少2名（名额2名），现有1名", "XG-2.1"),
                        new Finding("candidates", "委员应有候选人至少3名（名额3名），现有2名", "XG-2.1"));
    }

    @Test
    void aListSaysHowOpinionsWereHeard() {
        List<Row> rows = List.of(
                formal(new CandidateId("副甲")),
                formal(new CandidateId("副乙")),
                formal(new CandidateId("委甲")),
                formal(new CandidateId("委乙")),
                formal(new CandidateId("委丙")),
                formal(new CandidateId("委丁")));
        assertThat(CandidateListRules.faults(xingang(), QUALIFIED, new CandidateList(" ", rows)))
                .containsExactly(new Finding("opinion", "请写明怎样听取了团员青年的意见：时间、方式和参加人数", "XG-2.1e"));
    }

    @Test
    void candidatesAreCountedByPost() {
        assertThat(Demand.byPost(QUALIFIED)).isEqualTo(Map.of(new PostId("deputy"), 2, new PostId("member"), 4));
    }

    @Test
    void everyWaiverIsDecidedOnce() {
        List<WaiverSheet.Row> twice = List.of(
                new WaiverSheet.Row(new CandidateId("副甲"), true, "特别优秀"),
                new WaiverSheet.Row(new CandidateId("副甲"), false, "特别优秀"));

        assertThat(WaiverRules.faults(xingang(), QUALIFIED.subList(0, 1), twice.subList(0, 1)))
                .isEmpty();
        assertThat(WaiverRules.faults(xingang(), QUALIFIED.subList(0, 2), twice))
                .containsExactly(
                        new Finding("candidates[1].candidate", "第2行：副甲在前面已经填写过", "XG-2.1e"),
                        new Finding("candidates", "还没有对副乙作出决定", "XG-2.1e"));
    }

    @Test
    void whatASchemeAsksAndNobodyStatedIsNamed() {
        Candidate candidate = candidate(jiyang(), "王小明", new PostId("member"), 28);

        assertThat(Unstated.of(jiyang(), stating(candidate, Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly("推荐方式", "户籍和居住情况", "来源");
        assertThat(Unstated.of(
                        jiyang(),
                        stating(
                                candidate,
                                Optional.of(Residence.REGISTERED),
                                Optional.of("village-official"),
                                Optional.of(Channel.SELF))))
                .isEmpty();
    }

    @Test
    void everyFactThatASchemeAsksForIsAmongWhatNobodyStated() {
        Scheme learned = ChangedText.of("jiyang-2011")
                .with("  political-status:", "  education: {least: college, clause: B.3}\n  political-status:")
                .scheme();

        assertThat(Unstated.of(learned, candidate(learned, "王小明", new PostId("member"), 28)))
                .contains("学历");
    }

    @Test
    void whatASchemeDoesNotAskNeedsNotBeStated() {
        Candidate candidate = candidate(xingang(), "王小明", new PostId("member"), 28);

        assertThat(Unstated.of(xingang(), candidate)).isEmpty();
    }

    private static Row formal(CandidateId name) {
        return new Row(name, true, Optional.empty(), "");
    }

    private static List<Finding> faults(Row... rows) {
        return CandidateListRules.faults(xingang(), QUALIFIED, new CandidateList("召开座谈会听取意见", List.of(rows)));
    }
}
