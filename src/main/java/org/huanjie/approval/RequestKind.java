package org.huanjie.approval;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Approvals;
import org.huanjie.scheme.Scheme.Voting;

/** What approval is asked for, in which step of the timetable, and what the paper about it is called. */
public enum RequestKind {
    PLAN("plan", "plan-approval", "换届工作方案", "关于%s换届工作方案的请示"),
    CANDIDATES("candidates", "candidate-approval", "候选人预备人选", "关于%s新一届委员会候选人预备人选的请示"),
    /** More time to register (E1). */
    EXTENSION("extension", "candidate-list", "延长报名时间", "关于延长%s换届报名时间的请示"),
    /** Fewer seats than the plan has (E2). */
    REDUCED_SEATS("reduced-seats", "candidate-list", "减少委员会名额", "关于减少%s新一届委员会名额的请示"),
    /** An election before or after the end of the term (B.1 Art 4, E20). */
    TIMING("timing", "timing-approval", "提前或延期换届", "关于%s提前或延期换届的请示"),
    RESULT("result", "result-approval", "换届选举结果", "关于批准%s换届选举结果的请示"),
    /** An officer appointed mid-term instead of elected (JY-4.3.5d). */
    APPOINTMENT("appointment", "appointment-approval", "届中指派人选", "关于指派%s届中人选的请示"),
    /** Another form of voting in an emergency (E24). */
    VOTING_FORM("voting-form", "voting", "变通投票方式", "关于%s选举大会采用变通投票方式的请示");

    private static final String BY_ELECTION = "补选";
    private static final Pattern NEW_COMMITTEE = Pattern.compile("新一届委员会|换届选举|换届");

    private final String id;
    private final String step;
    private final String matter;
    private final String title;

    RequestKind(String id, String step, String matter, String title) {
        this.id = id;
        this.step = step;
        this.matter = matter;
        this.title = title;
    }

    /** The value of {@code approvalKind} in the model. */
    public String id() {
        return id;
    }

    /** The step of the timetable in which the approval is due. */
    public String step() {
        return step;
    }

    /** What is decided, in Chinese. */
    public String matter() {
        return matter;
    }

    /** Whether it is only needed when something does not go as planned. */
    public boolean comesUnplanned() {
        return this == EXTENSION || this == REDUCED_SEATS || this == VOTING_FORM;
    }

    /** The heading of the request of a body; a by-election brings no new committee (E22). */
    public String title(String body, boolean byElection) {
        String heading = byElection ? NEW_COMMITTEE.matcher(title).replaceAll(BY_ELECTION) : title;
        return heading.formatted(body);
    }

    /**
     * The bodies that a scheme asks, in order: fewer seats change the plan, more time to register concerns the candidates.
     *
     * @throws java.util.NoSuchElementException when the scheme has no such approval
     */
    public Approvals.Step asks(Scheme scheme) {
        return switch (this) {
            case PLAN, REDUCED_SEATS -> scheme.approvals().plan();
            case CANDIDATES, EXTENSION -> scheme.approvals().candidates();
            case RESULT -> scheme.approvals().result();
            case TIMING -> scheme.term().orElseThrow().approval();
            case APPOINTMENT -> scheme.tenure().midTerm().orElseThrow();
            case VOTING_FORM -> scheme.voting().flatMap(Voting::otherForm).orElseThrow();
        };
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static RequestKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such kind of request: " + id));
    }
}
