package org.huanjie.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huanjie.tally.VotingDesk.CLERK;
import static org.huanjie.tally.VotingDesk.ELECTION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huanjie.access.Member;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.tally.VotingDesk;
import org.huanjie.tally.VotingSchemes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeechesTest {

    private static final String FIRST = "jiyang-judge1";
    private static final String SECOND = "jiyang-judge2";
    private static final String THIRD = "jiyang-judge3";

    private VotingDesk desk;

    @BeforeEach
    void candidates_are_formal() {
        desk = new VotingDesk(VotingSchemes.withoutBallot());
        desk.candidates.stand(new PostId("deputy"), "高建国", "陈小云");
        desk.candidates.stand(new PostId("member"), "林向东");
    }

    @Test
    void lots_are_drawn_from_the_given_seed_and_recorded_with_it() {
        draw("box-42", FIRST, SECOND);
        assertThat(desk.competition.speeches.speakers(ELECTION))
                .containsExactly(
                        new Speaker(1, new CandidateId("c2"), "陈小云", new PostId("deputy")),
                        new Speaker(2, new CandidateId("c1"), "高建国", new PostId("deputy")),
                        new Speaker(3, new CandidateId("c3"), "林向东", new PostId("member")));
        assertThat(desk.competition.speeches.judges(ELECTION)).containsExactly(FIRST, SECOND);
        assertThat(desk.lastEntry().action()).isEqualTo("lots-drawn");
        assertThat(desk.lastEntry().clause()).isEqualTo("B.4");
        assertThat(desk.lastEntry().detail().get("seed")).isEqualTo("box-42");
    }

    @Test
    void without_a_seed_the_program_takes_one_that_differs_each_time() {
        desk.competition.speeches.draw(ELECTION, new Draw(Optional.empty(), List.of(FIRST, SECOND), List.of()), CLERK);
        VotingDesk other = new VotingDesk(VotingSchemes.withoutBallot());
        other.candidates.stand(new PostId("deputy"), "高建国");
        other.competition.speeches.draw(ELECTION, new Draw(Optional.empty(), List.of(FIRST, SECOND), List.of()), CLERK);
        String seed = (String) desk.lastEntry().detail().get("seed");
        assertThat(seed)
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(other.lastEntry().detail().get("seed"));
    }

    @Test
    void lots_are_drawn_once() {
        draw("box-42", FIRST, SECOND);
        assertThatThrownBy(() -> draw("box-43", FIRST, SECOND))
                .isInstanceOf(ConflictException.class)
                .hasMessage("演讲顺序已经抽定");
    }

    @Test
    void nobody_scores_before_lots_are_drawn() {
        assertThatThrownBy(() -> desk.competition.speeches.judges(ELECTION))
                .isInstanceOf(ConflictException.class)
                .hasMessage("还没有抽签");
    }

    @Test
    void a_judge_who_stands_a_stranger_and_too_few_are_refused_together() {
        desk.candidates.stand(new PostId("member"), "宋佳");
        assertRefused(
                () -> draw("box-42", FIRST),
                new Finding("judges", "评委至少 2 人，现有 1 人", "B.4"),
                new Finding("judges[0]", "评委“宋佳”是候选人，须回避", "E5"));
        assertRefused(
                () -> draw("box-42", SECOND, "nanshan-judge1"),
                new Finding("judges[1]", "账号“nanshan-judge1”不在评委组", "B.4"));
        assertThat(desk.competition.forms.drawing(ELECTION).judges()).containsExactly(SECOND, THIRD);
    }

    @Test
    void where_nobody_scores_there_are_no_judges() {
        VotingDesk town = new VotingDesk(VotingSchemes.town());
        town.candidates.stand(new PostId("member"), "高建国");
        assertThat(town.competition.forms.drawing(ELECTION).judges()).isEmpty();
        assertRefused(
                () -> town.competition.speeches.draw(
                        ELECTION, new Draw(Optional.of("box-42"), List.of(FIRST), List.of()), CLERK),
                new Finding("judges", "本方案的演讲不打分，不设评委", "B.4"));
        town.competition.speeches.draw(ELECTION, new Draw(Optional.of("box-42"), List.of(), List.of()), CLERK);
        assertThat(town.competition.speeches.judges(ELECTION)).isEmpty();
    }

    @Test
    void speakers_are_ranked_by_post() {
        draw("box-42", FIRST, SECOND);
        score(FIRST, points("陈小云", 90), points("高建国", 91), points("林向东", 70));
        score(SECOND, points("陈小云", 90), points("高建国", 88), points("林向东", 72));
        desk.competition.speeches.rank(ELECTION);
        assertThat(desk.competition.speeches.ranking(ELECTION))
                .containsExactly(
                        new Placing(1, new CandidateId("c2"), "陈小云", new PostId("deputy"), new BigDecimal("90.0000")),
                        new Placing(2, new CandidateId("c1"), "高建国", new PostId("deputy"), new BigDecimal("89.5000")),
                        new Placing(1, new CandidateId("c3"), "林向东", new PostId("member"), new BigDecimal("71.0000")));
        assertThat(desk.lastEntry().action()).isEqualTo("speakers-ranked");
        assertThat(desk.competition.part.of(ELECTION).orElseThrow().judges()).containsExactly("宋佳", "韩立");
    }

    @Test
    void who_withdraws_is_neither_scored_nor_ranked() {
        draw("box-42", FIRST, SECOND);
        score(FIRST, points("陈小云", 90), points("高建国", 91), points("林向东", 70));
        desk.candidates.withdraw("高建国");
        score(SECOND, points("陈小云", 90), points("林向东", 72));
        desk.competition.speeches.rank(ELECTION);
        assertThat(desk.competition.speeches.ranking(ELECTION))
                .extracting(Placing::name)
                .containsExactly("陈小云", "林向东");
    }

    @Test
    void a_judge_hands_in_only_the_own_sheet() {
        draw("box-42", FIRST, SECOND);
        assertRefused(
                () -> desk.competition.speeches.score(
                        ELECTION, FIRST, new ScoreSheet(List.of(), Optional.empty()), SECOND),
                new Finding("", "这份打分表是评委“jiyang-judge1”的，只能由本人提交", "B.4"));
    }

    @Test
    void wrong_scores_are_named_together() {
        draw("box-42", FIRST, SECOND);
        assertRefused(
                () -> score(FIRST, points("陈小云", 101), points("高建国", 90), points("白雪梅", 80)),
                new Finding("scores[0].points", "陈小云的分数应在 0 到 100 之间，填写的是 101", "B.4"),
                new Finding("scores[2].speaker", "“白雪梅”不在演讲名单中", "B.4"),
                new Finding("scores", "还没有给林向东打分", "B.4"));
    }

    @Test
    void a_judge_may_step_aside_while_enough_are_left() {
        draw("box-42", FIRST, SECOND, THIRD);
        recuse(FIRST);
        assertThat(desk.lastEntry().action()).isEqualTo("judge-recused");
        assertRefused(
                () -> recuse(SECOND),
                new Finding("recusal", "至少 2 名评委打分，回避后只剩 1 名", "E5"),
                new Finding("recusal", "评委组里没有可以接替的人，请先在“单位与人员”为评委组增加人员，再申请回避", "E5"));
        score(SECOND, points("陈小云", 90), points("高建国", 91), points("林向东", 70));
        score(THIRD, points("陈小云", 80), points("高建国", 81), points("林向东", 60));
        desk.competition.speeches.rank(ELECTION);
        assertThat(desk.competition.speeches.ranking(ELECTION))
                .extracting(Placing::score)
                .containsExactly(new BigDecimal("86.0000"), new BigDecimal("85.0000"), new BigDecimal("65.0000"));
    }

    @Test
    void who_steps_aside_gives_no_scores() {
        draw("box-42", FIRST, SECOND, THIRD);
        assertRefused(
                () -> desk.competition.speeches.score(
                        ELECTION, FIRST, new ScoreSheet(List.of(points("陈小云", 90)), Optional.of("与候选人有亲属关系")), FIRST),
                new Finding("scores", "回避的评委不打分", "E5"));
    }

    @Test
    void namesakes_speak_under_different_names() {
        desk.candidates.standFrom("荔枝沟社区", new PostId("member"), "高建国");
        draw("box-42", FIRST, SECOND);
        assertThat(desk.competition.speeches.speakers(ELECTION))
                .extracting(Speaker::name)
                .contains("高建国（红沙社区，1995-04）", "高建国（荔枝沟社区，1995-04）");
    }

    @Test
    void namesakes_of_one_unit_and_month_of_birth_all_speak_and_are_told_apart_by_number() {
        desk.candidates.stand(new PostId("member"), "高建国", "高建国");
        draw("box-42", FIRST, SECOND);
        assertThat(desk.competition.speeches.speakers(ELECTION))
                .extracting(Speaker::name)
                .containsExactlyInAnyOrder(
                        "高建国（红沙社区，1995-04，1）", "高建国（红沙社区，1995-04，2）", "高建国（红沙社区，1995-04，3）", "陈小云", "林向东");
    }

    @Test
    void a_score_for_a_name_that_several_bear_names_them_and_one_with_the_id_counts_for_that_person() {
        desk.candidates.stand(new PostId("member"), "高建国");
        draw("box-42", FIRST, SECOND);
        assertRefused(
                () -> desk.competition.speeches.score(
                        ELECTION,
                        FIRST,
                        new ScoreSheet(
                                List.of(
                                        points("高建国", 80),
                                        byId(new CandidateId("c4"), "高建国", 90),
                                        points("陈小云", 70),
                                        points("林向东", 60)),
                                Optional.empty()),
                        FIRST),
                new Finding(
                        "scores[0].speaker", "有2人名叫“高建国”，请写明是哪一人：高建国（红沙社区，1995-04，副书记）、高建国（红沙社区，1995-04，委员）", "B.4"),
                new Finding("scores", "还没有给高建国（红沙社区，1995-04，副书记）打分", "B.4"));
        desk.competition.speeches.score(
                ELECTION,
                FIRST,
                new ScoreSheet(
                        List.of(
                                byId(new CandidateId("c1"), "高建国", 80),
                                byId(new CandidateId("c4"), "高建国", 90),
                                points("陈小云", 70),
                                points("林向东", 60)),
                        Optional.empty()),
                FIRST);
        desk.competition.speeches.rank(ELECTION);
        assertThat(desk.competition.speeches.ranking(ELECTION))
                .extracting(Placing::candidate)
                .containsExactly(
                        new CandidateId("c1"), new CandidateId("c2"), new CandidateId("c4"), new CandidateId("c3"));
    }

    @Test
    void an_id_that_is_not_that_of_the_named_speaker_is_refused() {
        draw("box-42", FIRST, SECOND);
        assertRefused(
                () -> desk.competition.speeches.score(
                        ELECTION,
                        FIRST,
                        new ScoreSheet(
                                List.of(byId(new CandidateId("c2"), "高建国", 80), points("陈小云", 70), points("林向东", 60)),
                                Optional.empty()),
                        FIRST),
                new Finding("scores[0].candidate", "候选人编号与“高建国”不是同一个人", "B.4"));
    }

    @Test
    void a_judge_who_only_bears_the_name_of_a_candidate_judges_once_that_is_said() {
        desk.candidates.stand(new PostId("member"), "宋佳");
        assertThat(desk.competition.forms.drawing(ELECTION).judges()).doesNotContain(FIRST);
        desk.competition.speeches.draw(
                ELECTION, new Draw(Optional.of("box-42"), List.of(FIRST, SECOND), List.of(), List.of(FIRST)), CLERK);
        assertThat(desk.competition.speeches.judges(ELECTION)).containsExactly(FIRST, SECOND);
        assertThat(desk.lastEntry().detail().get("namesakes")).isEqualTo(List.of(FIRST));
    }

    @Test
    void with_the_least_number_of_judges_another_of_the_panel_scores_for_one_who_steps_aside_late() {
        draw("box-42", FIRST, SECOND);
        assertThat(desk.competition.forms.scoresheet(ELECTION, FIRST).context().substitutes())
                .extracting(Member::account)
                .containsExactly(THIRD);
        assertRefused(
                () -> desk.competition.speeches.score(
                        ELECTION,
                        FIRST,
                        new ScoreSheet(List.of(), Optional.of("与候选人有亲属关系"), Optional.of(SECOND)),
                        FIRST),
                new Finding("substitute", "接替的评委应是评委组中没有担任评委、也不是候选人的人，且没有候补评委时才另行指定", "E5"));
        recuse(FIRST);
        assertThat(desk.lastEntry().detail().get("substitute")).isEqualTo(THIRD);
        score(SECOND, points("陈小云", 90), points("高建国", 91), points("林向东", 70));
        assertThat(desk.competition.speeches.judges(ELECTION)).containsExactly(THIRD);
        score(THIRD, points("陈小云", 80), points("高建国", 81), points("林向东", 60));
        desk.competition.speeches.rank(ELECTION);
        assertThat(desk.competition.speeches.ranking(ELECTION))
                .extracting(Placing::score)
                .containsExactly(new BigDecimal("86.0000"), new BigDecimal("85.0000"), new BigDecimal("65.0000"));
    }

    private static Score byId(CandidateId candidate, String speaker, int points) {
        return new Score(Optional.of(candidate), speaker, BigDecimal.valueOf(points));
    }

    @Test
    void what_is_offered_as_example_is_accepted() {
        desk.competition.speeches.draw(ELECTION, desk.competition.examples.draw(ELECTION), CLERK);
        for (String judge : desk.competition.speeches.judges(ELECTION)) {
            desk.competition.speeches.score(ELECTION, judge, desk.competition.examples.scores(ELECTION), judge);
        }
        desk.competition.speeches.rank(ELECTION);
        assertThat(desk.competition.speeches.ranking(ELECTION)).hasSize(3);
    }

    private void draw(String seed, String... judges) {
        desk.competition.speeches.draw(ELECTION, new Draw(Optional.of(seed), List.of(judges), List.of()), CLERK);
    }

    private void score(String judge, Score... scores) {
        desk.competition.speeches.score(ELECTION, judge, new ScoreSheet(List.of(scores), Optional.empty()), judge);
    }

    private void recuse(String judge) {
        desk.competition.speeches.score(ELECTION, judge, new ScoreSheet(List.of(), Optional.of("与候选人有亲属关系")), judge);
    }

    private static Score points(String speaker, int points) {
        return new Score(speaker, BigDecimal.valueOf(points));
    }

    private static void assertRefused(ThrowingCallable call, Finding... expected) {
        assertThat(catchThrowableOfType(Refusal.class, call).findings()).containsExactly(expected);
    }
}
