package org.huanjie.scheme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.calendar.Span;
import org.huanjie.person.Channel;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;
import org.huanjie.person.TimeCommitment;
import org.huanjie.scheme.Scheme.Approvals;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.Body;
import org.huanjie.scheme.Scheme.BodyType;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Composition;
import org.huanjie.scheme.Scheme.Congress;
import org.huanjie.scheme.Scheme.Copy;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Eligibility;
import org.huanjie.scheme.Scheme.Entering;
import org.huanjie.scheme.Scheme.Escalation;
import org.huanjie.scheme.Scheme.FinishBy;
import org.huanjie.scheme.Scheme.Handover;
import org.huanjie.scheme.Scheme.Inspection;
import org.huanjie.scheme.Scheme.Investigator;
import org.huanjie.scheme.Scheme.Nomination;
import org.huanjie.scheme.Scheme.Notice;
import org.huanjie.scheme.Scheme.Objections;
import org.huanjie.scheme.Scheme.Party;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Replacement;
import org.huanjie.scheme.Scheme.Size;
import org.huanjie.scheme.Scheme.Source;
import org.huanjie.scheme.Scheme.StagePlan;
import org.huanjie.scheme.Scheme.Surplus;
import org.huanjie.scheme.Scheme.Survey;
import org.huanjie.scheme.Scheme.Tenure;
import org.huanjie.scheme.Scheme.Term;
import org.huanjie.scheme.Scheme.Training;
import org.huanjie.scheme.Scheme.Voting;
import org.huanjie.scheme.rules.Steps;

/** Reads the text of a scheme. The format is that of the shipped schemes; every group of values names its clause. */
final class SchemeReader {

    private static final List<String> POSTS = List.of(
            "secretary",
            "full-time-deputy",
            "part-time-deputy",
            "seconded-deputy",
            "deputy",
            "standing-member",
            "member",
            "alternate");

    private static final int MOST_PEOPLE = 100;
    private static final int MOST_DAYS_BEFORE_VOTE = 60;
    private static final int MOST_SUPPORTERS = 1000;
    private static final int LAST_DAY = 1500;
    private static final int LONGEST_WINDOW = 200;
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 70;
    private static final int JUDGES_TO_TRIM = 3;
    private static final int MOST_POINTS = 100;
    private static final int LONGEST_TERM = 60;
    private static final int MOST_MONTHS = 24;
    private static final int LONGEST_TENURE = 10;
    private static final int LATEST_ESCALATION = 60;
    private static final int USUAL_REMINDER = 3;

    /** What holds for a scheme that says nothing of the time after the election: the shortest term of B.1, and elections only. */
    private static final Tenure USUAL_TENURE = new Tenure(
            3,
            new Span(30, Span.Unit.CALENDAR, true),
            Optional.empty(),
            Optional.empty(),
            new Basis("B.1", "方案没有写明任期和届中事项，按基层委员会任期下限3年，每件届中事项30天内办理，空缺职务一律补选"));

    /** What holds for a scheme that says nothing of stages that are overdue. */
    private static final Escalation USUAL_ESCALATION = new Escalation(
            List.of(3, 7),
            USUAL_REMINDER,
            new Basis("E18", "来源只要求每个问题有且只有一级负责，没有写明逾期几天上移；按逾期3个工作日由上一级负责、7个工作日由再上一级负责"));

    private SchemeReader() {}

    /**
     * A scheme and the lines on which its values stand.
     *
     * @param lines line by path, such as {@code posts[0].seats}
     */
    record Read(Scheme scheme, Map<String, Integer> lines) {}

    /** @throws SchemeRefused with all faults of the text */
    static Read read(String text, int version) {
        YamlNotes notes = new YamlNotes();
        Optional<Scheme> scheme = new YamlText(text, notes).tree().flatMap(tree -> new YamlValue(tree, "", notes)
                .group(file -> scheme(file, version)));
        scheme.ifPresent(read -> new SchemeReferences(read, notes).check());
        if (!notes.faults().isEmpty()) {
            throw new SchemeRefused(notes.faults());
        }
        return new Read(scheme.orElseThrow(), notes.lines());
    }

    private static Scheme scheme(YamlGroup file, int version) {
        Nomination nomination = file.group("nomination", SchemeReader::nomination);
        Optional<Notice> announcement = file.optionalGroup("announcement", SchemeReader::notice);
        Optional<Notice> resultNotice = file.optionalGroup("result-notice", SchemeReader::notice);
        Optional<Handover> handover = file.optionalGroup("handover", SchemeReader::handover);
        WindowEnds ends = new WindowEnds(Optional.ofNullable(nomination), announcement, resultNotice, handover);
        return new Scheme(
                file.id("id"),
                version,
                file.name("title"),
                file.group("body", SchemeReader::body),
                file.group("size", SchemeReader::size),
                file.groups("posts", SchemeReader::post),
                file.optionalGroup("composition", SchemeReader::composition).orElseGet(SchemeReader::noLimits),
                file.group("eligibility", SchemeReader::eligibility),
                nomination,
                file.optionalGroup("surplus", SchemeReader::surplus),
                file.optionalGroups("electorates", SchemeReader::electorate),
                file.optionalGroups("ballots", SchemeReader::ballot),
                file.optionalGroup("voting", SchemeReader::voting),
                file.optionalGroup("competition", SchemeReader::competition),
                file.optionalGroup("survey", group -> new Survey(group.basis())),
                file.optionalGroup("inspection", group -> new Inspection(group.basis())),
                announcement,
                resultNotice,
                file.optionalGroup("objections", SchemeReader::objections),
                file.group("approvals", SchemeReader::approvals),
                file.optionalGroup("training", group -> new Training(group.names("contents"), group.basis())),
                handover,
                file.optionalGroup("replacement", SchemeReader::replacement),
                file.optionalGroup("congress", SchemeReader::congress),
                file.optionalGroups("plenums", SchemeReader::plenum),
                file.groups("stages", stage -> stage(stage, ends)),
                file.optionalGroup("finish-by", SchemeReader::finishBy),
                file.optionalGroup("term", SchemeReader::term),
                file.optionalGroup("tenure", SchemeReader::tenure).orElse(USUAL_TENURE),
                file.optionalGroup("escalation", SchemeReader::escalation).orElse(USUAL_ESCALATION),
                file.optionalGroups("copies", SchemeReader::copy));
    }

    private static Body body(YamlGroup group) {
        return new Body(group.choice("type", BodyType.class), group.basis());
    }

    private static Size size(YamlGroup group) {
        Size size = new Size(group.number("min", 1, MOST_PEOPLE), group.number("max", 1, MOST_PEOPLE), group.basis());
        if (group.sound("min", "max") && size.min() > size.max()) {
            group.fault("max", "不能小于min（" + size.min() + "）");
        }
        return size;
    }

    private static Post post(YamlGroup group) {
        return new Post(
                group.oneOf("id", POSTS),
                group.name("name"),
                group.number("seats", 1, MOST_PEOPLE),
                group.choice("chosen-by", ChosenBy.class),
                group.optionalChoice("time-commitment", TimeCommitment.class),
                group.optionalChoice("staffing", Staffing.class),
                new LinkedHashSet<>(group.optionalChoices("political-status", PoliticalStatus.class)),
                group.optionalNumber("age-max", YOUNGEST, OLDEST),
                group.optionalGroups("sources", source -> new Source(source.id("id"), source.name("name"))),
                group.basis());
    }

    private static Composition composition(YamlGroup group) {
        return new Composition(
                group.optionalGroup("officers-at-most", SchemeReader::fraction),
                group.optionalGroup(
                        "party-members-at-least",
                        limit -> new Composition.Headcount(limit.number("people", 1, MOST_PEOPLE), limit.basis())),
                group.optionalGroup(
                        "outside-at-least",
                        limit -> new Composition.Percentage(limit.number("percent", 1, 100), limit.basis())));
    }

    private static Composition noLimits() {
        return new Composition(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Composition.Fraction fraction(YamlGroup group) {
        Composition.Fraction fraction = new Composition.Fraction(
                group.number("numerator", 1, MOST_PEOPLE), group.number("denominator", 1, MOST_PEOPLE), group.basis());
        notMoreThanAll(group, fraction.numerator(), fraction.denominator());
        return fraction;
    }

    private static Eligibility eligibility(YamlGroup group) {
        return new Eligibility(
                group.group("age", SchemeReader::age),
                group.group("political-status", SchemeReader::status),
                group.optionalGroup("residence", SchemeReader::residence),
                group.optionalGroup("consent", YamlGroup::basis),
                group.optionalGroups("virtues", virtue -> new Eligibility.Virtue(virtue.name("text"), virtue.basis())));
    }

    private static Eligibility.Age age(YamlGroup group) {
        return new Eligibility.Age(
                group.number("max", YOUNGEST, OLDEST),
                group.optionalGroup("relaxation", SchemeReader::relaxation),
                group.choice("reference", Eligibility.Reference.class),
                group.basis());
    }

    private static Eligibility.Relaxation relaxation(YamlGroup group) {
        return new Eligibility.Relaxation(
                group.number("max", YOUNGEST, OLDEST),
                group.flag("part-time-only"),
                group.flag("outstanding-only"),
                group.flag("waiver"),
                group.basis());
    }

    private static Eligibility.Status status(YamlGroup group) {
        return new Eligibility.Status(
                new LinkedHashSet<>(group.choices("allowed", PoliticalStatus.class)),
                group.flag("probationary-counts"),
                group.basis());
    }

    private static Eligibility.ResidenceRule residence(YamlGroup group) {
        return new Eligibility.ResidenceRule(
                new LinkedHashSet<>(group.choices("allowed", Residence.class)), group.basis());
    }

    private static Nomination nomination(YamlGroup group) {
        List<Channel> channels = group.choices("channels", Channel.class);
        boolean joint = channels.contains(Channel.JOINT);
        if (group.sound("channels") && !joint && group.has("joint-supporters")) {
            group.fault("joint-supporters", "channels里没有joint，不需要联名人数");
        }
        return new Nomination(
                new LinkedHashSet<>(channels),
                joint
                        ? group.number("joint-supporters", 1, MOST_SUPPORTERS)
                        : group.optionalNumber("joint-supporters", 1, MOST_SUPPORTERS)
                                .orElse(0),
                group.group("window", SchemeReader::span),
                group.group("extension", SchemeReader::span),
                group.optionalGroup("withdrawal", SchemeReader::withdrawal),
                group.optionalGroup("supplement", SchemeReader::supplement),
                group.optionalGroup("appeal", SchemeReader::appeal),
                group.basis());
    }

    private static Nomination.Withdrawal withdrawal(YamlGroup group) {
        return new Nomination.Withdrawal(group.number("days-before-vote", 0, MOST_DAYS_BEFORE_VOTE), group.basis());
    }

    private static Nomination.Supplement supplement(YamlGroup group) {
        return new Nomination.Supplement(group.group("window", SchemeReader::span), group.basis());
    }

    private static Nomination.Appeal appeal(YamlGroup group) {
        return new Nomination.Appeal(
                group.choice("body", Scheme.Party.class),
                group.group("window", SchemeReader::span),
                group.group("decision", SchemeReader::span),
                group.basis());
    }

    private static Span span(YamlGroup group) {
        return new Span(
                group.number("days", 1, LONGEST_WINDOW), group.choice("unit", Span.Unit.class), group.flag("roll"));
    }

    private static Surplus surplus(YamlGroup group) {
        return new Surplus(group.number("percent", 1, 100), group.choice("base", Surplus.Base.class), group.basis());
    }

    private static Electorate electorate(YamlGroup group) {
        boolean manyMeetings = group.flag("many-meetings");
        Electorate.Merge merge =
                group.optionalChoice("merge", Electorate.Merge.class).orElse(Electorate.Merge.JOINT_LIST);
        if (group.sound("many-meetings") && !manyMeetings && merge == Electorate.Merge.SEATS_PER_MEETING) {
            group.fault("merge", "只开一次会，不能按会场分配名额");
        }
        return new Electorate(group.id("id"), group.name("name"), manyMeetings, merge, group.basis());
    }

    private static Ballot ballot(YamlGroup group) {
        return new Ballot(
                group.id("id"),
                group.name("name"),
                group.ids("posts"),
                group.number("seats", 1, MOST_PEOPLE),
                group.id("electors"),
                group.basis());
    }

    private static Voting voting(YamlGroup group) {
        return new Voting(
                group.group("quorum", SchemeReader::quorum),
                group.optionalGroup("majority", SchemeReader::majority).orElse(Voting.Majority.HALF),
                group.number("max-rounds", 1, 10),
                group.optionalGroup("tie", SchemeReader::tie),
                group.optionalGroup("other-form", SchemeReader::approval),
                group.basis());
    }

    private static Voting.Tie tie(YamlGroup group) {
        return new Voting.Tie(
                group.number("run-offs", 0, 10), group.choice("then", Voting.TieRule.class), group.basis());
    }

    private static Voting.Quorum quorum(YamlGroup group) {
        Voting.Quorum quorum = new Voting.Quorum(
                group.number("numerator", 1, MOST_PEOPLE),
                group.number("denominator", 1, MOST_PEOPLE),
                group.flag("strict"),
                group.basis());
        notMoreThanAll(group, quorum.numerator(), quorum.denominator());
        return quorum;
    }

    private static Voting.Majority majority(YamlGroup group) {
        Voting.Majority majority = new Voting.Majority(
                group.number("numerator", 1, MOST_PEOPLE), group.number("denominator", 1, MOST_PEOPLE), group.basis());
        notMoreThanAll(group, majority.numerator(), majority.denominator());
        return majority;
    }

    private static void notMoreThanAll(YamlGroup group, int numerator, int denominator) {
        if (group.sound("numerator", "denominator") && numerator > denominator) {
            group.fault("numerator", "不能大于denominator（" + denominator + "）");
        }
    }

    private static Competition competition(YamlGroup group) {
        Competition.Scoring scoring = group.choice("scoring", Competition.Scoring.class);
        int fewest = scoring == Competition.Scoring.TRIMMED_MEAN ? JUDGES_TO_TRIM : 1;
        boolean scored = scoring != null && scoring != Competition.Scoring.NONE;
        if (group.sound("scoring") && !scored) {
            List.of("overtime", "equal-scores", "outliers").stream()
                    .filter(group::has)
                    .forEach(part -> group.fault(part, "不打分的演讲没有这一项"));
        }
        if (group.has("overtime") && !group.has("speech-minutes")) {
            group.fault("overtime", "演讲不限时，没有超时扣分");
        }
        return new Competition(
                group.optionalNumber("speech-minutes", 1, 120).orElse(0),
                scoring,
                scored
                        ? group.number("judges-at-least", fewest, MOST_PEOPLE)
                        : group.optionalNumber("judges-at-least", 1, MOST_PEOPLE)
                                .orElse(0),
                group.optionalGroup("overtime", SchemeReader::overtime),
                group.optionalGroup(
                        "equal-scores",
                        equal -> new Competition.EqualScores(
                                equal.choice("rule", Competition.EqualRule.class), equal.basis())),
                group.optionalGroup(
                        "outliers",
                        outliers -> new Competition.Outliers(
                                outliers.number("beyond", 1, MOST_POINTS),
                                outliers.flag("left-out"),
                                outliers.basis())),
                group.basis());
    }

    private static Competition.Overtime overtime(YamlGroup group) {
        return new Competition.Overtime(
                group.number("points", 1, MOST_POINTS),
                group.number("per-seconds", 1, 3600),
                group.number("at-most", 1, MOST_POINTS),
                group.basis());
    }

    private static Notice notice(YamlGroup group) {
        return new Notice(
                group.group("window", SchemeReader::span),
                group.choice("issuer", Party.class),
                group.name("scope"),
                group.names("media"),
                new LinkedHashSet<>(group.optionalIds("posts")),
                group.optionalFlag("pause-during-investigation"),
                group.basis());
    }

    private static Objections objections(YamlGroup group) {
        return new Objections(
                group.optionalChoice("investigator", Investigator.class).orElse(Investigator.INSPECTION),
                group.group("investigation", SchemeReader::span),
                group.number("suspension-months", 1, MOST_MONTHS),
                group.group("reposting", SchemeReader::span),
                group.basis());
    }

    private static Approvals approvals(YamlGroup group) {
        return new Approvals(
                group.group("plan", SchemeReader::approval),
                group.group("candidates", SchemeReader::approval),
                group.group("result", SchemeReader::approval),
                group.optionalGroup(
                        "reply", reply -> new Approvals.Reply(reply.number("months", 1, 12), reply.basis())));
    }

    private static Approvals.Step approval(YamlGroup group) {
        return new Approvals.Step(group.choices("bodies", Party.class), group.basis());
    }

    private static StagePlan stage(YamlGroup group, WindowEnds ends) {
        String stage = group.oneOf("stage", Steps.stages());
        int from = group.number("from", 0, LAST_DAY);
        int to = group.number("to", 0, LAST_DAY);
        inOrder(group, from, to);
        Basis basis = group.basis();
        List<String> steps = stage == null ? Steps.all() : Steps.of(stage);
        return new StagePlan(stage, from, to, group.groups("steps", step -> step(step, steps, basis, ends)), basis);
    }

    private static StagePlan.Step step(YamlGroup group, List<String> allowed, Basis stage, WindowEnds ends) {
        String step = group.oneOf("step", allowed);
        int from = group.number("from", 0, LAST_DAY);
        boolean window = step != null && Steps.isWindow(step);
        Optional<Integer> named =
                window ? group.optionalNumber("to", 0, LAST_DAY) : Optional.of(group.number("to", 0, LAST_DAY));
        int to = named.orElseGet(() -> ends.end(step, from));
        inOrder(group, from, to);
        return new StagePlan.Step(step, from, to, named.isEmpty(), group.basisOr(stage));
    }

    /** What a window step lasts when the file names no last day. */
    private record WindowEnds(
            Optional<Nomination> nomination,
            Optional<Notice> announcement,
            Optional<Notice> resultNotice,
            Optional<Handover> handover) {

        int end(String step, int from) {
            Optional<Span> span =
                    switch (step) {
                        case Steps.ANNOUNCEMENT -> announcement.map(Notice::window);
                        case Steps.RESULT_NOTICE -> resultNotice.map(Notice::window);
                        case Steps.HANDOVER -> handover.map(Handover::window);
                        default -> nomination.map(Nomination::window);
                    };
            return from + span.map(Steps::shortest).orElse(0);
        }
    }

    private static void inOrder(YamlGroup group, int from, int to) {
        if (group.sound("from", "to") && to < from) {
            group.fault("to", "不能早于from（" + from + "）");
        }
    }

    private static Term term(YamlGroup group) {
        Term term = new Term(
                group.number("regular-months", 0, LONGEST_TERM),
                group.number("limit-months", 1, LONGEST_TERM),
                approval(group));
        if (group.sound("regular-months", "limit-months") && term.regularMonths() > term.limitMonths()) {
            group.fault("regular-months", "不能大于limit-months（" + term.limitMonths() + "）");
        }
        return term;
    }

    private static Tenure tenure(YamlGroup group) {
        return new Tenure(
                group.number("years", 1, LONGEST_TENURE),
                group.group("handling", SchemeReader::span),
                group.optionalGroup("mid-term", SchemeReader::approval),
                group.optionalGroup("part-time-lapses", YamlGroup::basis),
                group.basis());
    }

    private static Escalation escalation(YamlGroup group) {
        List<Integer> after = group.numbers("after", 1, LATEST_ESCALATION);
        if (group.sound("after")
                && !after.equals(after.stream().sorted().distinct().toList())) {
            group.fault("after", "应当从小到大，各不相同");
        }
        int remindBefore =
                group.optionalNumber("remind-before", 0, LATEST_ESCALATION).orElse(USUAL_REMINDER);
        return new Escalation(after, remindBefore, group.basis());
    }

    private static Copy copy(YamlGroup group) {
        return new Copy(
                new LinkedHashSet<>(group.choices("letters", Copy.Subject.class)),
                new LinkedHashSet<>(group.choices("to", Copy.Receiver.class)),
                group.basis());
    }

    private static Handover handover(YamlGroup group) {
        return new Handover(
                group.group("window", SchemeReader::span),
                group.names("items"),
                group.optionalGroup("oath", YamlGroup::basis),
                group.optionalGroup("talk", YamlGroup::basis),
                group.optionalGroup("care", YamlGroup::basis),
                group.optionalGroup("entering", SchemeReader::entering),
                group.basis());
    }

    private static Replacement replacement(YamlGroup group) {
        return new Replacement(group.choice("by", Replacement.By.class), group.flag("over-half"), group.basis());
    }

    private static Congress congress(YamlGroup group) {
        return new Congress(group.id("electorate"), group.number("delegates", 1, MOST_SUPPORTERS), group.basis());
    }

    private static Plenum plenum(YamlGroup group) {
        return new Plenum(
                group.id("electorate"),
                new LinkedHashSet<>(group.ids("members")),
                new LinkedHashSet<>(group.optionalIds("candidates")),
                group.basis());
    }

    private static Entering entering(YamlGroup group) {
        return new Entering(new LinkedHashSet<>(group.ids("posts")), group.name("body"), group.basis());
    }

    private static FinishBy finishBy(YamlGroup group) {
        return new FinishBy(group.number("months-after-party-election", 1, MOST_MONTHS), group.basis());
    }
}
