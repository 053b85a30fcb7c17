package org.huanjie.shortage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.registration.Extension;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.shortage.RemedyChoice.Row;
import org.junit.jupiter.api.Test;

/** Jiyang elects twelve members and two deputies with a fifth more candidates than seats; its secretary is named. */
class RemedyRulesTest {

    private static final Scheme JIYANG = ShippedSchemes.jiyang();
    private static final Scheme NANSHAN = ShippedSchemes.nanshan();
    private static final Map<PostId, Integer> TEN_MEMBERS =
            Map.of(new PostId("member"), 10, new PostId("full-time-deputy"), 2, new PostId("part-time-deputy"), 2);

    @Test
    void anExtensionIsNotShorterThanTheSchemes() {
        int least = JIYANG.nomination().extension().days();

        assertThat(RemedyRules.faults(JIYANG, new Extension(least, "补充宣传"))).isEmpty();
        assertThat(RemedyRules.faults(JIYANG, new Extension(least - 1, "补充宣传")))
                .extracting(Finding::field, Finding::message)
                .containsExactly(tuple("days", "延长天数不得少于" + least + "天"));
    }

    @Test
    void organisationsAreAskedOnlyWhereTheyNominateAndBeforeAReport() {
        Scheme without = ShippedSchemes.read(ShippedSchemes.text("nanshan-2011")
                .replace("channels: [organisation, democratic, self]", "channels: [democratic, self]"));

        assertThat(RemedyRules.organisationFault(NANSHAN)).isEmpty();
        assertThat(RemedyRules.reportFault(NANSHAN, false)).contains("还没有由组织推荐人选，不能报上级终止选举");
        assertThat(RemedyRules.reportFault(NANSHAN, true)).isEmpty();
        assertThat(RemedyRules.organisationFault(without)).contains("本方案没有组织推荐这一渠道");
        assertThat(RemedyRules.reportFault(without, false)).isEmpty();
    }

    @Test
    void aReductionNamesItsPosts() {
        assertThat(RemedyRules.faults(JIYANG, TEN_MEMBERS, List.of()))
                .containsExactly(new Finding("seats", "请写明哪些职务减少名额", "E2"));
    }

    @Test
    void onlyPostsThatAreElectedGetFewerSeatsAndEachOnce() {
        assertThat(RemedyRules.faults(
                        JIYANG,
                        TEN_MEMBERS,
                        List.of(
                                new Row(new PostId("treasurer"), 1),
                                new Row(new PostId("secretary"), 1),
                                new Row(new PostId("member"), 12),
                                new Row(new PostId("member"), 8))))
                .containsExactly(
                        new Finding("seats[0]", "本方案没有“treasurer”这一职务", "E2"),
                        new Finding("seats[1]", "书记不由选举或研究产生，名额不能减少", "E2"),
                        new Finding("seats[2]", "委员现有名额12名，减少后的名额应少于12名", "E2"),
                        new Finding("seats[3]", "委员在前面已经填写过", "E2"));
    }

    @Test
    void theReductionLeavesAChoiceAtEveryBallotAndACommitteeOfTheRightSize() {
        assertThat(RemedyRules.faults(JIYANG, TEN_MEMBERS, List.of(new Row(new PostId("member"), 9))))
                .extracting(Finding::field, Finding::message)
                .containsExactly(tuple("seats", "减少名额后，委员选票应有候选人至少11名（名额9名），现有10名"));
        assertThat(RemedyRules.faults(JIYANG, TEN_MEMBERS, List.of(new Row(new PostId("member"), 5))))
                .isNotEmpty()
                .allMatch(fault -> fault.field().equals("seats"));
    }
}
