package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.annulment.Annulments;
import org.huanjie.annulment.Grounds;
import org.huanjie.approval.Request;
import org.huanjie.approval.Requests;
import org.huanjie.correction.CorrectionRequest;
import org.huanjie.correction.CorrectionRequest.Target;
import org.huanjie.correction.Corrections;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.election.Repetition;
import org.huanjie.ids.PostId;
import org.huanjie.input.Patch;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.succession.Withdrawals;
import org.huanjie.term.MemberDeparture;
import org.huanjie.term.MemberDeparture.Cause;
import org.huanjie.term.MemberDeparture.Leaver;
import org.huanjie.term.Office;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.springframework.context.ApplicationContext;

/** What people do beside their tasks: they object, withdraw, leave, ask for corrections and annulments. Each may be refused. */
final class Happenings {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Start start;
    private final Random chance;
    private final ElectionWalk walk;
    private final ElectionService service;
    private final Elections elections;
    private final Candidates candidates;
    private final Withdrawals withdrawals;
    private final Requests requests;
    private final PublicNotices notices;
    private final ObjectionRegister objections;
    private final Corrections corrections;
    private final Annulments annulments;
    private final Vacancies vacancies;
    private final ServingMembers standing;

    /** @param what as figures and trails name it */
    record Happening(String what, Runnable deed) {}

    Happenings(ApplicationContext program, ElectionWalk walk, Start start, Random chance) {
        this.walk = walk;
        this.start = start;
        this.chance = chance;
        service = program.getBean(ElectionService.class);
        elections = program.getBean(Elections.class);
        candidates = program.getBean(Candidates.class);
        withdrawals = program.getBean(Withdrawals.class);
        requests = program.getBean(Requests.class);
        notices = program.getBean(PublicNotices.class);
        objections = program.getBean(ObjectionRegister.class);
        corrections = program.getBean(Corrections.class);
        annulments = program.getBean(Annulments.class);
        vacancies = program.getBean(Vacancies.class);
        standing = program.getBean(ServingMembers.class);
    }

    /** Something that may happen while an election runs; often nothing. */
    Optional<Happening> any() {
        return switch (chance.nextInt(24)) {
            case 0 -> chance.nextInt(3) == 0 ? Optional.of(electionWithdrawn()) : Optional.empty();
            case 1, 2, 3, 4 -> candidateWithdrawn();
            case 5, 6 -> requestWithdrawn();
            case 7, 8 -> objection();
            case 13 -> correction();
            case 14 -> chance.nextInt(4) == 0 ? Optional.of(annulment()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Something that may happen to a committee in its term. */
    Optional<Happening> inTheTerm() {
        return switch (chance.nextInt(7)) {
            case 0 -> correction();
            case 1, 2 -> Optional.of(annulment());
            case 3 -> lapse().or(this::departure);
            default -> departure();
        };
    }

    /** What was annulled is held again (E21), on some day from today on. */
    Happening repetition() {
        LocalDate start = today().plusDays(chance.nextInt(30));
        return new Happening(
                "held again", () -> service.repeat(walk.id(), new Repetition(start, false), account("league")));
    }

    /** The day after the end of the term comes, if somebody's office lapses with it (E25). */
    private Optional<Happening> lapse() {
        return serving().stream()
                .filter(Office::lapses)
                .map(Office::termEnds)
                .findFirst()
                .map(end -> new Happening("offices lapsed", () -> {
                    walk.now(end.plusDays(1).atTime(9, 0).toString());
                    assertThat(standing.lapse()).isPositive();
                }));
    }

    private Happening electionWithdrawn() {
        return new Happening("election withdrawn", () -> service.withdraw(walk.id(), "上级调整换届安排", account("league")));
    }

    private Optional<Happening> candidateWithdrawn() {
        return one(candidates.of(walk.id())).map(this::withdrawn);
    }

    /** A formal candidate withdraws when the list is approved and the meetings are not yet prepared. */
    Optional<Happening> formalCandidateWithdrawn() {
        return walk.open().stream().noneMatch(task -> task.key().equals("prepareMeetings"))
                ? Optional.empty()
                : candidates.of(walk.id()).stream()
                        .filter(candidate -> candidate.decision() == Progress.APPROVED)
                        .findFirst()
                        .map(this::withdrawn);
    }

    private Happening withdrawn(Candidate candidate) {
        return new Happening(
                "candidate withdrawn",
                () -> withdrawals.withdraw(walk.id(), candidate.id(), "工作调动", account("league")));
    }

    private Optional<Happening> requestWithdrawn() {
        List<Request> all = requests.of(walk.id());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Happening(
                        "request withdrawn",
                        () -> walk.as(
                                account("league"),
                                () -> requests.withdraw(all.get(all.size() - 1).id(), account("league")))));
    }

    /** Somebody objects to a notice, whether it still hangs or not. */
    private Optional<Happening> objection() {
        return one(notices.of(walk.id())).map(this::objectionTo);
    }

    /** Somebody objects to the notice that hangs, if one does. */
    Optional<Happening> objectionInTime() {
        return notices.of(walk.id()).stream()
                .filter(notice -> notice.state() == Notice.State.OPEN)
                .findFirst()
                .map(this::objectionTo);
    }

    private Happening objectionTo(Notice notice) {
        String signature = chance.nextBoolean() ? "村民代表，电话见来信" : "";
        return new Happening(
                "objection raised",
                () -> objections.raise(notice.id(), new ObjectionLetter("反映公示中的情况与事实不符", signature)));
    }

    /** What is known of a candidate proves wrong. */
    Optional<Happening> correction() {
        return one(candidates.of(walk.id()))
                .map(candidate -> new Happening(
                        "correction asked", () -> corrections.ask(walk.id(), correct(candidate), account("league"))));
    }

    private CorrectionRequest correct(Candidate candidate) {
        Map<String, Object> facts = new HashMap<>(Map.of("unit", "登记时漏写的单位"));
        if (chance.nextBoolean()) {
            facts.put("birthDate", today().minusYears(20 + chance.nextInt(30)));
        }
        return new CorrectionRequest(
                Target.CANDIDATE, candidate.id().value(), Optional.of(Patch.stating(facts)), "登记表与档案不一致");
    }

    /** The result is doubted once somebody is elected. */
    Optional<Happening> annulmentAfterwards() {
        return serving().isEmpty() ? Optional.empty() : Optional.of(annulment());
    }

    private Happening annulment() {
        return new Happening(
                "annulment asked",
                () -> annulments.begin(walk.id(), new Grounds("有人反映选举过程中票数统计有误，请予查核。"), account("superior")));
    }

    private Optional<Happening> departure() {
        return one(serving()).map(this::leaves);
    }

    /** A member of the new committee leaves who holds this post. */
    Optional<Happening> departure(String post) {
        return serving().stream()
                .filter(office -> office.holder().post().equals(new PostId(post)))
                .findFirst()
                .map(this::leaves);
    }

    private Happening leaves(Office office) {
        Leaver leaver = new Leaver(office.id(), Cause.TRANSFERRED, today(), "调任外地工作");
        return new Happening(
                "departure reported",
                () -> vacancies.report(walk.id(), new MemberDeparture(List.of(leaver)), account("league")));
    }

    private List<Office> serving() {
        return standing.serving(elections.division(walk.id())).stream()
                .filter(office -> office.term().equals(walk.id()))
                .toList();
    }

    private String account(String part) {
        return start.place() + "-" + part;
    }

    private <T> Optional<T> one(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
    }
}
