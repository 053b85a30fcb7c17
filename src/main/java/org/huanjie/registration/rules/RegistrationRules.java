package org.huanjie.registration.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Channel;
import org.huanjie.person.PersonKey;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Membership.Member;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Post;

/** Whether a sheet of nominations can be entered: each row whole, each post open to candidates, nobody twice (JY-4.3.4a, XG-3.2.1, NS-4.2a). */
public final class RegistrationRules {

    private static final Set<String> SEXES = Set.of("男", "女");

    private final Scheme scheme;
    private final Map<CandidateId, Candidate> open;
    private final Optional<List<Member>> serving;
    private final Set<String> files;
    private final LocalDate today;
    private final Set<Contender> persons;
    private final Set<Bid> bids;
    private final Set<CandidateId> touched = new HashSet<>();
    private final List<Finding> faults = new ArrayList<>();

    /** Somebody among all for whom one candidacy is enough; who is elected may stand again where people elected before are chosen from (UC-6). */
    public record Contender(PersonKey person, ElectorateId plenum) {}

    /** Somebody who stands for a post. */
    private record Bid(PersonKey person, PostId post) {}

    /** Who somebody is when standing for a post: the same for all posts of which a person may stand for one only. */
    public static Contender contender(Scheme scheme, PersonKey person, PostId post) {
        return new Contender(
                person, scheme.drawn(post).map(Scheme.Plenum::electorate).orElse(new ElectorateId("")));
    }

    private RegistrationRules(
            Scheme scheme,
            List<Candidate> registered,
            Optional<List<Member>> serving,
            RegistrationSheet sheet,
            Set<String> files,
            LocalDate today) {
        this.scheme = scheme;
        this.serving = serving;
        this.files = files;
        this.today = today;
        this.open = registered.stream()
                .filter(Candidate::open)
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
        this.persons = others(scheme, registered, sheet);
        this.bids = Stream.concat(
                        registered.stream()
                                .filter(each -> each.decision().inTheRunning())
                                .map(RegistrationRules::bid),
                        sheet.candidates().stream().flatMap(row -> bid(row).stream()))
                .collect(Collectors.toSet());
    }

    private static Bid bid(Candidate registered) {
        return new Bid(registered.key(), registered.post());
    }

    private static Optional<Bid> bid(Nomination row) {
        return row.birthDate().map(born -> new Bid(row.person().key(), row.post()));
    }

    /**
     * All faults of a sheet; empty when it can be entered.
     *
     * @param registered everyone in the register so far
     * @param serving those who serve, where posts are drawn from them in this election (UC-6); empty where everybody may stand
     * @param files ids of the files stored with the election
     */
    public static List<Finding> faults(
            Scheme scheme,
            List<Candidate> registered,
            Optional<List<Member>> serving,
            RegistrationSheet sheet,
            Set<String> files,
            LocalDate today) {
        RegistrationRules rules = new RegistrationRules(scheme, registered, serving, sheet, files, today);
        for (int row = 0; row < sheet.candidates().size(); row++) {
            rules.check(row, sheet.candidates().get(row));
        }
        for (int row = 0; row < sheet.removed().size(); row++) {
            rules.checkRemoval(row, sheet.removed().get(row));
        }
        return rules.faults;
    }

    /** Nobody but organisations recommends after the registration has closed, and they recommend somebody (E1, E2). */
    public static List<Finding> recommended(RegistrationSheet sheet) {
        List<Finding> faults = new ArrayList<>();
        if (sheet.candidates().isEmpty()) {
            faults.add(new Finding("candidates", "请至少推荐一名人选", "E1"));
        }
        for (int row = 0; row < sheet.candidates().size(); row++) {
            boolean byOrganisation = sheet.candidates()
                    .get(row)
                    .nomination()
                    .filter(facts -> facts.channel() == Channel.ORGANISATION)
                    .isPresent();
            if (!byOrganisation) {
                faults.add(new Finding(
                        "candidates[%d].nomination.channel".formatted(row),
                        "第%d行的推荐方式应为组织推荐".formatted(row + 1),
                        "E1"));
            }
        }
        return faults;
    }

    private static Set<Contender> others(Scheme scheme, List<Candidate> registered, RegistrationSheet sheet) {
        Set<CandidateId> changed = sheet.candidates().stream()
                .flatMap(row -> row.candidate().stream())
                .collect(Collectors.toCollection(() -> new HashSet<>(sheet.removed())));
        return registered.stream()
                .filter(each -> each.decision() != Progress.WITHDRAWN)
                .filter(each -> !changed.contains(each.id()))
                .map(each -> contender(scheme, each.key(), each.post()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void check(int row, Nomination nomination) {
        checkCandidate(row, nomination);
        checkPost(row, nomination.post());
        if (!SEXES.contains(nomination.person().sex())) {
            fault(row, "sex", "的“性别”应为男或女");
        }
        if (!files.containsAll(nomination.attachments())) {
            fault(row, "attachments", "的“附件”中有没有上传的文件");
        }
        birthDate(nomination)
                .ifPresentOrElse(
                        born -> checkPerson(row, nomination, born), () -> fault(row, "birthDate", "的“出生日期”必须填写"));
    }

    private void checkPerson(int row, Nomination nomination, LocalDate born) {
        PersonKey person = nomination.person().bornOn(born).key();
        checkPerson(row, contender(scheme, person, nomination.post()));
        scheme.drawn(nomination.post())
                .filter(plenum -> !holdsASeat(plenum, person))
                .ifPresent(plenum -> fault(
                        row,
                        "name",
                        "：%s只能从在任的委员会成员中选举，%s不在其中"
                                .formatted(scheme.post(nomination.post()).name(), nomination.name()),
                        plenum.basis().clause()));
    }

    /** Whether the person serves in a post from which the plenum chooses, or stands for one that is filled before. */
    private boolean holdsASeat(Plenum plenum, PersonKey person) {
        boolean serves = serving.map(members -> members.stream()
                        .filter(member -> plenum.candidates().contains(member.post()))
                        .anyMatch(member -> member.is(person)))
                .orElse(true);
        return serves
                || plenum.candidates().stream()
                        .map(post -> new Bid(person, post))
                        .anyMatch(bids::contains);
    }

    private void checkCandidate(int row, Nomination nomination) {
        nomination
                .candidate()
                .filter(id -> !open.containsKey(id) || !touched.add(id))
                .ifPresent(id -> fault(row, "candidate", "：没有这名可以修改的报名人选"));
    }

    private void checkPost(int row, PostId id) {
        scheme.posts().stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        post -> checkOpen(row, post), () -> fault(row, "post", "的“竞职职务”：本方案没有“%s”这一职务".formatted(id)));
    }

    private void checkOpen(int row, Post post) {
        if (post.chosenBy() == ChosenBy.APPOINTMENT || post.chosenBy() == ChosenBy.CONCURRENT) {
            String way = post.chosenBy() == ChosenBy.APPOINTMENT ? "任命" : "兼任";
            fault(
                    row,
                    "post",
                    "的“竞职职务”：%s由%s产生，不接受报名".formatted(post.name(), way),
                    post.basis().clause());
        }
    }

    private void checkPerson(int row, Contender contender) {
        if (contender.person().birthDate().isAfter(today)) {
            fault(row, "birthDate", "的“出生日期”晚于今天");
        } else if (!persons.add(contender)) {
            fault(
                    row,
                    "name",
                    "：%s已经登记，同一人不能重复报名".formatted(contender.person().name()),
                    scheme.nomination().basis().clause());
        }
    }

    private Optional<LocalDate> birthDate(Nomination nomination) {
        return nomination
                .birthDate()
                .or(() -> nomination.candidate().map(open::get).map(each -> each.person()
                        .birthDate()));
    }

    private void checkRemoval(int row, CandidateId id) {
        if (!open.containsKey(id) || !touched.add(id)) {
            faults.add(new Finding("removed[%d]".formatted(row), "没有这名可以删除的报名人选", ""));
        }
    }

    private void fault(int row, String field, String message) {
        fault(row, field, message, "");
    }

    private void fault(int row, String field, String message, String clause) {
        faults.add(
                new Finding("candidates[%d].%s".formatted(row, field), "第%d行%s".formatted(row + 1, message), clause));
    }
}
