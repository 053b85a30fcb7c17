package org.huanjie.preparation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.approval.RequestSubject;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.rules.TermRule;
import org.huanjie.election.rules.TermRule.Timing;
import org.huanjie.ids.ElectionId;
import org.huanjie.scheme.Scheme.Term;
import org.springframework.stereotype.Component;

/** The request to hold the election before or after the end of the term (B.1 Art 4, E20). */
@Component
class TimingSubject implements RequestSubject {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Elections elections;

    TimingSubject(Elections elections) {
        this.elections = elections;
    }

    @Override
    public String kind() {
        return "timing";
    }

    @Override
    public String draft(ElectionId election) {
        Election held = elections.get(election);
        return "本届委员会任期于%s届满。经研究，拟%s换届，于%s启动，较届满之日%s%d天，未超过%d个月的期限。"
                .formatted(
                        DAY.format(held.termEnd()),
                        early(held) ? "提前" : "延期",
                        DAY.format(held.start()),
                        early(held) ? "早" : "晚",
                        days(held.start(), held.termEnd()),
                        term(held).limitMonths());
    }

    @Override
    public Object context(ElectionId election) {
        Election held = elections.get(election);
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("timing", early(held) ? "提前换届" : "延期换届");
        context.put("termEnd", held.termEnd());
        context.put("start", held.start());
        context.put("days", days(held.start(), held.termEnd()));
        context.put("limitMonths", term(held).limitMonths());
        return context;
    }

    private boolean early(Election held) {
        return TermRule.of(held.start(), held.termEnd(), term(held)) == Timing.EARLY;
    }

    private Term term(Election held) {
        return elections.scheme(held.id()).term().orElseThrow();
    }

    private static long days(LocalDate start, LocalDate termEnd) {
        return Math.abs(ChronoUnit.DAYS.between(start, termEnd));
    }
}
