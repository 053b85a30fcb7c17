package org.huanjie.result.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.registration.Nomination;
import org.huanjie.result.Filling;
import org.huanjie.result.Filling.Removal;
import org.huanjie.result.Filling.Row;
import org.huanjie.result.Filling.Way;
import org.huanjie.result.ResultVacancy;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Naming.Named;

/** Every vacant post is dealt with once, in a way that its scheme allows and that leads somewhere (E15, E17). */
public final class FillingRule {

    private static final String VACANT = "E15";
    private static final String REFUSED = "E17";
    private static final String TIED = "E11";
    private static final Set<ChosenBy> NAMED = Set.of(ChosenBy.APPOINTMENT, ChosenBy.CONCURRENT);

    private final Filling filling;
    private final List<ResultVacancy> vacancies;
    private final List<Finding> faults = new ArrayList<>();

    private FillingRule(Filling filling, List<ResultVacancy> vacancies) {
        this.filling = filling;
        this.vacancies = vacancies;
    }

    /** Only holders of seats are left out, each once, and only when the result or the committee cannot stand as it is. */
    public static List<Finding> removals(Filling filling, List<Seat> seats, boolean allowed) {
        List<Finding> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < filling.removals().size(); row++) {
            Removal removal = filling.removals().get(row);
            String field = "removals[" + row + "].person";
            boolean seated = seats.stream().anyMatch(seat -> seat.person().equals(removal.person()));
            if (!allowed) {
                faults.add(new Finding(field, "结果没有被退回，也符合规则要求，不能另行撤换人选", REFUSED));
            } else if (!seated || !seen.add(removal.person())) {
                faults.add(new Finding(field, "“" + removal.person() + "”不在名单上，或重复", REFUSED));
            }
        }
        return faults;
    }

    /** A result that was refused does not go up again as it was (E17): somebody is left out, or a vacant seat is filled. */
    public static List<Finding> change(Filling filling) {
        boolean changed = !filling.removals().isEmpty()
                || filling.posts().stream().anyMatch(row -> row.way() != Way.LEAVE_VACANT);
        return changed ? List.of() : List.of(new Finding("removals", "结果没有获得批准，不能原样再报：请撤换人选，或者补上空缺", REFUSED));
    }

    /** @param vacancies as they are once the removals are carried out */
    public static List<Finding> faults(Filling filling, List<ResultVacancy> vacancies) {
        FillingRule rule = new FillingRule(filling, vacancies);
        rule.rows();
        rule.people();
        rule.nominees();
        return List.copyOf(rule.faults);
    }

    private void rows() {
        Set<PostId> seen = new HashSet<>();
        for (int index = 0; index < filling.posts().size(); index++) {
            Row row = filling.posts().get(index);
            String field = "posts[" + index + "]";
            Optional<ResultVacancy> vacancy = vacancy(row.post());
            if (vacancy.isEmpty() || !seen.add(row.post())) {
                fault(field + ".post", "职务“" + row.post() + "”没有空缺，或重复");
            } else {
                way(field + ".way", row.way(), vacancy.orElseThrow());
                chosen(field + ".chosen", row, vacancy.orElseThrow());
            }
        }
        vacancies.stream()
                .filter(vacancy -> !seen.contains(vacancy.post().id()))
                .forEach(
                        vacancy -> fault("posts", "还没有决定" + vacancy.post().name() + "的" + vacancy.seats() + "个空缺怎样处理"));
    }

    private void way(String field, Way way, ResultVacancy vacancy) {
        Post post = vacancy.post();
        boolean named = NAMED.contains(post.chosenBy());
        if ((way == Way.NAME) != named && way != Way.LEAVE_VACANT) {
            fault(field, named ? post.name() + "由党组织确定，不递补也不再选" : post.name() + "不由党组织直接确定");
        } else if (way == Way.NEXT_CANDIDATE && vacancy.next().size() < vacancy.seats()) {
            fault(
                    field,
                    "%s空缺%d名，可以递补的只有%d名"
                            .formatted(
                                    post.name(), vacancy.seats(), vacancy.next().size()));
        } else if (way == Way.NEW_ROUND && vacancy.left() + nominated(post) <= vacancy.seats()) {
            fault(field, "%s空缺%d名，候选人须多于名额，请补充提名".formatted(post.name(), vacancy.seats()));
        }
    }

    /** The party committee names as many of the equal as there are seats for them, where the scheme leaves that to it (E11). */
    private void chosen(String field, Row row, ResultVacancy vacancy) {
        boolean asked = row.way() == Way.NEXT_CANDIDATE && vacancy.tie() == ResultVacancy.Tie.PARTY_DECISION;
        List<CandidateId> tied = vacancy.tied().stream().map(Candidate::id).toList();
        int seats = asked ? vacancy.seatsOfTied() : 0;
        boolean fits = Set.copyOf(row.chosen()).size() == seats
                && row.chosen().size() == seats
                && tied.containsAll(row.chosen());
        if (!fits) {
            String names = vacancy.tied().stream().map(Candidate::name).collect(Collectors.joining("、"));
            faults.add(new Finding(
                    field, seats == 0 ? "没有须由党组织确定的相等人选" : "%s得票或成绩相等，须从中确定%d名".formatted(names, seats), TIED));
        }
    }

    private long nominated(Post post) {
        return filling.nominees().stream()
                .filter(nominee -> nominee.post().equals(post.id()))
                .count();
    }

    private void people() {
        for (int row = 0; row < filling.people().size(); row++) {
            Named person = filling.people().get(row);
            if (filling.people().subList(0, row).stream().anyMatch(person::samePerson)) {
                fault("people[" + row + "].name", "“" + person.name() + "”出现了不止一次");
            }
            if (!decided(person.post(), Way.NAME)) {
                fault("people[" + row + "].post", "“" + person.post() + "”没有由党组织确定的空缺");
            }
        }
        for (ResultVacancy vacancy : vacancies) {
            long people = filling.people().stream()
                    .filter(person -> person.post().equals(vacancy.post().id()))
                    .count();
            if (decided(vacancy.post().id(), Way.NAME) && people != vacancy.seats()) {
                fault("people", "%s应确定%d人，现有%d人".formatted(vacancy.post().name(), vacancy.seats(), people));
            }
        }
    }

    private void nominees() {
        for (int row = 0; row < filling.nominees().size(); row++) {
            Nomination nominee = filling.nominees().get(row);
            if (!decided(nominee.post(), Way.NEW_ROUND)) {
                fault("nominees[" + row + "].post", "“" + nominee.post() + "”不再选，不需要补充提名");
            }
            if (nominee.birthDate().isEmpty()) {
                fault("nominees[" + row + "].birthDate", "没有填写出生日期");
            }
        }
    }

    private boolean decided(PostId post, Way way) {
        return filling.posts().stream().anyMatch(row -> row.post().equals(post) && row.way() == way);
    }

    private Optional<ResultVacancy> vacancy(PostId post) {
        return vacancies.stream()
                .filter(vacancy -> vacancy.post().id().equals(post))
                .findFirst();
    }

    private void fault(String field, String message) {
        faults.add(new Finding(field, message, VACANT));
    }
}
