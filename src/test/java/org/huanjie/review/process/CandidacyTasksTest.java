package org.huanjie.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.nomination;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huanjie.calendar.DayTimes;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.example.process.CandidacyExamples;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.AnswerWriter;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Refusal;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.registration.process.RegisterCandidatesHandler;
import org.huanjie.registration.process.RegistrationForms;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.huanjie.shortage.process.CandidacyRoutes;
import org.huanjie.shortage.process.ExtendRegistrationHandler;
import org.huanjie.shortage.process.ShortageForms;
import org.junit.jupiter.api.Test;

/** The tasks of the candidacy through their handlers, as the engine calls them: the form as JSON, the answer as JSON. */
class CandidacyTasksTest {

    private static final LocalDate AGED_38 = LocalDate.of(1988, 5, 20);

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.xingang());
    private final RegistrationForms registrationForms = registrationForms(house);
    private final ReviewForms reviewForms = reviewForms(house);
    private final ShortageForms shortageForms = new ShortageForms(house.window, reviewForms, house.seats);
    private final CandidacyExamples examples = examples(house);
    private final UserTaskHandler<?> register =
            new RegisterCandidatesHandler(house.registration, house.window, registrationForms);
    private final UserTaskHandler<?> review = new ReviewCandidatesHandler(house.review, house.window, reviewForms);
    private final UserTaskHandler<?> decideWaivers = new DecideWaiversHandler(house.review, reviewForms);
    private final UserTaskHandler<?> extend = new ExtendRegistrationHandler(house.shortages, shortageForms);
    private final UserTaskHandler<?> compile = new CompileCandidatesHandler(house.review, reviewForms);
    private final AnswerWriter writer = new AnswerWriter();
    private final AnswerReader reader = new AnswerReader();

    @Test
    void theRegistrationOpensWithItsTaskAndShowsWhatTheSchemeAsks() {
        JsonNode form = open(register);

        JsonNode context = form.get("context");
        assertThat(context.get("election").asText()).isEqualTo(ELECTION.value());
        assertThat(context.get("lastDay").asText()).isEqualTo("2026-05-20");
        assertThat(context.get("posts").findValuesAsText("name")).containsExactly("副书记", "委员");
        assertThat(context.get("channels").findValuesAsText("id")).containsExactly("organisation", "self");
        assertThat(context.get("channels").findValuesAsText("name")).containsExactly("组织推荐", "个人自荐");
        assertThat(context.get("needed").findValuesAsText("needed")).containsExactly("2", "3");
        assertThat(house.enter(nomination("王小明", new PostId("member")))).hasSize(1);
    }

    @Test
    void postsThatAreAppointedAreNotOffered() {
        CandidacyHouse nanshan = new CandidacyHouse(SampleSchemes.nanshan());
        RegistrationForms offered = registrationForms(nanshan);

        assertThat(offered.registration(ELECTION).context().posts())
                .extracting(RegistrationForms.PostChoice::id)
                .containsExactly(new PostId("deputy"), new PostId("member"));
        assertThat(offered.registration(ELECTION).context().consentAsked()).isTrue();
    }

    @Test
    void whatIsPrefilledCanBeSentBackUnchanged() {
        complete(register, open(register));

        assertThat(house.register.of(ELECTION)).isEmpty();
        assertThat(house.minutes).hasSize(1);
    }

    @Test
    void theRegistrationClosesWithTheReview() {
        open(register);
        house.enter(nomination("王小明", new PostId("member")));

        JsonNode form = open(review);

        assertThatThrownBy(() -> house.enter(nomination("符海燕", new PostId("member"))))
                .isInstanceOf(ConflictException.class);
        assertThat(form.get("candidates").findValuesAsText("decision")).containsExactly("admit");
        assertThat(form.toString()).contains("1998-03").doesNotContain("1998-03-09");
    }

    @Test
    void theReviewProposesWhatTheRulesSay() {
        open(register);
        house.enter(
                nomination("王小明", new PostId("member")),
                nomination("符海燕", new PostId("member"), AGED_38),
                nomination("陈建国", new PostId("member"), LocalDate.of(1980, 1, 1)));

        assertThat(open(review).get("candidates").findValuesAsText("decision"))
                .containsExactly("admit", "waiver", "reject");
        assertThatThrownBy(() -> complete(review, open(review)))
                .isInstanceOf(Refusal.class)
                .hasMessage("为符海燕申请放宽须写明理由（《新港街道实施方案》二（一））");
    }

    @Test
    void theReviewSaysWhichFactsWereNotStated() {
        CandidacyHouse jiyang = new CandidacyHouse(SampleSchemes.jiyang());
        jiyang.window.open(ELECTION);
        jiyang.enter(nomination("王小明", new PostId("member")));
        ReviewForms shown = reviewForms(jiyang);

        assertThat(shown.review(ELECTION).context().candidates().get(0).unstated())
                .containsExactly("户籍和居住情况", "来源");
        assertThat(shown.review(ELECTION).context().virtues())
                .extracting(ReviewForms.Virtue::text)
                .containsExactly("作风正派", "有较高的威信");
    }

    @Test
    void enoughCandidatesGoStraightToTheList() {
        enterEnough();
        completeWithExample(review);

        assertThat(house.review.waiversAsked(ELECTION)).isFalse();
        assertThat(house.review.enough(ELECTION)).isTrue();

        completeWithExample(compile);
        assertThat(house.register.formal(ELECTION, List.of(new PostId("deputy"), new PostId("member"))))
                .hasSize(5);
    }

    @Test
    void waiversGoToThePartyCommittee() {
        enterEnough();
        house.withdrawals.withdraw(ELECTION, house.named("委员1").id(), "工作调动", "xingang-league");
        house.enter(nomination("符海燕", new PostId("member"), AGED_38));
        completeWithExample(review);
        assertThat(house.review.waiversAsked(ELECTION)).isTrue();
        assertThat(house.review.enough(ELECTION)).isFalse();

        JsonNode form = open(decideWaivers);
        assertThat(form.get("context").get("candidates").findValuesAsText("name"))
                .contains("符海燕");
        assertThatThrownBy(() -> complete(decideWaivers, form))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“审定意见”第1行的“同意放宽”必须填写");

        completeWithExample(decideWaivers);
        assertThat(house.review.enough(ELECTION)).isTrue();
    }

    @Test
    void tooFewExtendTheRegistration() {
        open(register);
        house.enter(nomination("王小明", new PostId("member")));
        completeWithExample(review);
        assertThat(house.review.enough(ELECTION)).isFalse();

        JsonNode form = open(extend);
        assertThat(form.get("days").asInt()).isEqualTo(4);
        assertThat(form.get("context").get("shortages").findValuesAsText("message"))
                .containsExactly("副书记应有候选人至少2名（名额2名），现有0名", "委员应有候选人至少3名（名额3名），现有1名");

        completeWithExample(extend);
        house.extension.decided(ELECTION, "approved");
        open(register);
        assertThat(house.enter(nomination("符海燕", new PostId("member")))).hasSize(1);
    }

    @Test
    void aListThatCannotStandGoesBackToTheRegistration() {
        enterEnough();
        completeWithExample(review);
        house.withdrawals.withdraw(ELECTION, house.named("副书记1").id(), "工作调动", "xingang-league");

        assertThat(open(compile).get("context").get("shortages").findValuesAsText("present"))
                .containsExactly("1");
        completeWithExample(compile);

        assertThat(house.review.enough(ELECTION)).isFalse();
        assertThat(house.register.of(ELECTION))
                .extracting(Candidate::decision)
                .doesNotContain(Progress.LISTED, Progress.APPROVED);
    }

    @Test
    void whatWasShownHasAVersionThatChangesWhenSomebodyLeaves() {
        enterEnough();
        String before = open(review).get("version").asText();
        assertThat(open(review).get("version").asText()).isEqualTo(before);

        house.withdrawals.withdraw(ELECTION, house.named("委员1").id(), "工作调动", "xingang-league");

        assertThat(open(review).get("version").asText()).isNotEqualTo(before);
    }

    @Test
    void theExampleOfTheRegistrationBringsJustEnough() {
        open(register);
        house.enter(nomination("王小明", new PostId("member")));
        completeWithExample(register);
        assertThat(house.register.of(ELECTION))
                .extracting(Candidate::post)
                .containsExactly(
                        new PostId("member"),
                        new PostId("deputy"),
                        new PostId("deputy"),
                        new PostId("member"),
                        new PostId("member"));

        completeWithExample(register);
        completeWithExample(review);

        assertThat(house.register.of(ELECTION)).hasSize(5);
        assertThat(house.review.waiversAsked(ELECTION)).isFalse();
        assertThat(house.review.enough(ELECTION)).isTrue();
    }

    @Test
    void theExampleReachesTheSurplusOfAllSeats() {
        CandidacyHouse nanshan = new CandidacyHouse(SampleSchemes.nanshan());

        assertThat(examples(nanshan).missing(ELECTION).candidates())
                .hasSize(16)
                .extracting(Nomination::post)
                .containsOnly(new PostId("deputy"), new PostId("member"));
    }

    @Test
    void theTimerRingsAtTheEndOfTheLastDay() {
        open(register);
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(ELECTION.value());
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneId.of("Asia/Shanghai"));

        assertThat(new CandidacyRoutes(
                                house.review, house.screening, house.shortages, house.window, new DayTimes(clock))
                        .registrationCloses(execution))
                .isEqualTo(Date.from(Instant.parse("2026-05-20T16:00:00Z")));
    }

    @Test
    void everyTaskNamesItselfAndSomebodyMustDoIt() {
        assertThat(List.of(register, review, decideWaivers, extend, compile))
                .extracting(UserTaskHandler::taskId)
                .containsExactly(
                        "registerCandidates",
                        "reviewCandidates",
                        "decideWaivers",
                        "extendRegistration",
                        "compileCandidates");
    }

    private static RegistrationForms registrationForms(CandidacyHouse house) {
        return new RegistrationForms(house.register, house.window, house.attachments, house.seats, house.electable);
    }

    private static CandidacyExamples examples(CandidacyHouse house) {
        return new CandidacyExamples(
                house.register,
                house.window,
                house.seats,
                house.electable,
                reviewForms(house),
                house.material,
                house.appeals,
                house.shortages);
    }

    private static ReviewForms reviewForms(CandidacyHouse house) {
        return new ReviewForms(house.register, registrationForms(house), house.review, house.seats);
    }

    private void enterEnough() {
        open(register);
        house.enter(IntStream.rangeClosed(1, 2)
                .mapToObj(number -> nomination("副书记" + number, new PostId("deputy")))
                .toArray(Nomination[]::new));
        house.enter(IntStream.rangeClosed(1, 3)
                .mapToObj(number -> nomination("委员" + number, new PostId("member")))
                .toArray(Nomination[]::new));
    }

    private JsonNode open(UserTaskHandler<?> handler) {
        return writer.write(handler.form(new OpenTask(Optional.empty())));
    }

    private <A> void complete(UserTaskHandler<A> handler, JsonNode answer) {
        handler.complete(
                new OpenTask(Optional.of("clerk for " + handler.taskId())), reader.read(answer, handler.answerType()));
    }

    private void completeWithExample(UserTaskHandler<?> handler) {
        ObjectNode answer = (ObjectNode) open(handler);
        complete(handler, answer.setAll((ObjectNode) writer.write(example(handler))));
    }

    private Object example(UserTaskHandler<?> handler) {
        return examples.all().stream()
                .filter(each -> each.serves(handler))
                .findFirst()
                .orElseThrow()
                .example()
                .apply(new OpenTask(Optional.empty()));
    }

    private final class OpenTask implements TaskContext {

        @Override
        public boolean catches(String errorCode) {
            return false;
        }

        private final Optional<String> actor;

        private OpenTask(Optional<String> actor) {
            this.actor = actor;
        }

        @Override
        public ElectionId election() {
            return ELECTION;
        }

        @Override
        public String actor() {
            return actor.orElseThrow();
        }

        @Override
        public <T> T value(String name, Class<T> type) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public void route(String name, Object value) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public void keep(String name, Object value) {
            throw new UnsupportedOperationException(name);
        }
    }
}
