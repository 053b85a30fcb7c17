package org.huanjie.result;

import java.util.List;
import java.util.stream.Collectors;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.publicity.NoticeSubject;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.Scheme.Notice;
import org.huanjie.selection.Committee;
import org.springframework.stereotype.Component;

/** The notice that names those chosen before they are appointed (XG-3.2.5, NS-4.4b, D.5). */
@Component
class ResultNoticeSubject implements NoticeSubject {

    private final Committee committee;
    private final Elections elections;

    ResultNoticeSubject(Committee committee, Elections elections) {
        this.committee = committee;
        this.elections = elections;
    }

    @Override
    public String kind() {
        return "result";
    }

    @Override
    public String title(ElectionId election) {
        return "关于" + elections.get(election).body() + "拟任人选的公示";
    }

    @Override
    public String draft(ElectionId election) {
        return named(election).stream().map(ResultNoticeSubject::line).collect(Collectors.joining("\n"));
    }

    @Override
    public List<Person> people(ElectionId election) {
        return named(election).stream()
                .map(seat -> new Person(seat.person(), seat.name(), seat.postName()))
                .toList();
    }

    @Override
    public List<Person> struckOff(ElectionId election) {
        return committee.struckOff(election).stream()
                .filter(seat -> isNamed(election, seat))
                .map(seat -> new Person(seat.person(), seat.name(), seat.postName() + "，已不予任用"))
                .toList();
    }

    @Override
    public void strikeOff(ElectionId election, List<String> people, String result, String actor) {
        committee.strikeOff(election, people, result, actor);
    }

    @Override
    public boolean remains(ElectionId election) {
        return !named(election).isEmpty();
    }

    private List<Seat> named(ElectionId election) {
        return committee.printed(election).stream()
                .filter(seat -> isNamed(election, seat))
                .toList();
    }

    private boolean isNamed(ElectionId election, Seat seat) {
        Notice notice = elections.scheme(election).resultNotice().orElseThrow();
        return notice.posts().isEmpty() || notice.posts().contains(seat.post());
    }

    private static String line(Seat seat) {
        return "%s，%s，%d年%d月生，%s，现任%s，拟任%s。"
                .formatted(
                        seat.name(),
                        seat.sex(),
                        seat.birthMonth().getYear(),
                        seat.birthMonth().getMonthValue(),
                        seat.partyMember() ? "中共党员" : "共青团员",
                        seat.position(),
                        seat.postName());
    }
}
