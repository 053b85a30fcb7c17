package org.huanjie.term.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.term.Replacement.Way;
import org.junit.jupiter.api.Test;

/** Jiyang knows an appointment mid-term (JY-4.3.5d); its secretary is named, deputies and members are elected. */
class ReplacementRuleTest {

    private static final Scheme JIYANG = ShippedSchemes.jiyang();
    private static final Scheme NANSHAN = ShippedSchemes.nanshan();

    @Test
    void secretaryAndDeputiesAreAppointedMidTerm() {
        assertThat(faults(Way.APPOINTMENT, "secretary", "full-time-deputy", "part-time-deputy"))
                .isEmpty();
    }

    @Test
    void membersAreNotAppointedMidTerm() {
        assertThat(faults(Way.APPOINTMENT, "full-time-deputy", "member"))
                .containsExactly(new Finding("way", "届中指派只限书记、副书记；委员出缺应补选", "E22"));
    }

    @Test
    void aPostWithSeveralVacantSeatsIsNamedOnce() {
        assertThat(faults(Way.APPOINTMENT, "member", "member")).hasSize(1);
    }

    @Test
    void whereTheSchemeSaysNothingOfAnAppointmentMidTermThereIsNone() {
        Scheme without = ChangedText.of("jiyang-2011")
                .with("\n  mid-term:\n    bodies: [party, superior]\n    clause: JY-4.3.5d", "")
                .scheme();

        assertThat(ReplacementRule.faults(
                        without,
                        Way.APPOINTMENT,
                        List.of(new PostId("full-time-deputy"), new PostId("member")),
                        List.of()))
                .containsExactly(
                        new Finding("way", "本方案没有届中指派的规定，空缺应补选", "E22"),
                        new Finding("way", "届中指派只限书记、副书记；委员出缺应补选", "E22"));
    }

    @Test
    void postsThatAreElectedAreFilledByElection() {
        assertThat(faults(Way.BY_ELECTION, "full-time-deputy", "member")).isEmpty();
    }

    @Test
    void postsThatThePartyFillsAreNotElectedMidTermEither() {
        assertThat(faults(Way.BY_ELECTION, "secretary", "member"))
                .containsExactly(new Finding("way", "书记由党组织确定，不经选举产生，应届中指派", "JY-4.1e"));
        assertThat(ReplacementRule.faults(NANSHAN, Way.BY_ELECTION, List.of(new PostId("secretary")), List.of()))
                .containsExactly(new Finding("way", "书记由党组织确定，不经选举产生，应届中指派", "NS-3.2a"));
    }

    @Test
    void aSeatStaysVacantWhereTheCommitteeStandsWithoutIt() {
        assertThat(faults(Way.LEAVE_VACANT, "member", "full-time-deputy")).isEmpty();
    }

    @Test
    void theSecretarysSeatDoesNotStayVacant() {
        assertThat(faults(Way.LEAVE_VACANT, "secretary")).containsExactly(new Finding("way", "书记不能保留空缺", "E22"));
    }

    @Test
    void noSeatStaysVacantThatTheCommitteeNeeds() {
        Finding tooSmall = new Finding("committee", "委员会现有8人，应为9至15人", "JY-4.2a");

        assertThat(ReplacementRule.faults(JIYANG, Way.LEAVE_VACANT, List.of(new PostId("member")), List.of(tooSmall)))
                .containsExactly(new Finding("way", "不能保留空缺：委员会现有8人，应为9至15人", "JY-4.2a"));
        assertThat(ReplacementRule.faults(JIYANG, Way.BY_ELECTION, List.of(new PostId("member")), List.of(tooSmall)))
                .isEmpty();
    }

    private static List<Finding> faults(Way way, String... vacant) {
        return ReplacementRule.faults(
                JIYANG, way, Stream.of(vacant).map(PostId::new).toList(), List.of());
    }
}
