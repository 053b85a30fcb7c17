package org.huanjie.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huanjie.document.PaperKind;
import org.huanjie.document.Papers;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.Minutes;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.rules.StepClauses;
import org.huanjie.selection.Committee;
import org.huanjie.summary.rules.ArchiveRule;
import org.huanjie.summary.rules.SummaryRule;
import org.springframework.stereotype.Service;

/** The summary stage: the report and the archive. */
@Service
public class SummaryService {

    private final Papers papers;
    private final Committee committee;
    private final Elections elections;
    private final Minutes minutes;
    private final Clock clock;

    SummaryService(Papers papers, Committee committee, Elections elections, Minutes minutes, Clock clock) {
        this.papers = papers;
        this.committee = committee;
        this.elections = elections;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** @throws Refusal when the figures of the old committee cannot be true */
    public void report(ElectionId election, Summary summary, String actor) {
        String clause = StepClauses.of(elections.scheme(election), "summary");
        List<Finding> faults = new ArrayList<>(SummaryRule.faults(summary.before(), clause));
        faults.addAll(SummaryRule.faults(summary.goalsPosted(), LocalDate.now(clock), clause));
        Refusal.ifAny(faults);
        papers.write(election, PaperKind.SUMMARY, summary, actor);
        minutes.append(
                election,
                actor,
                clause,
                new SummaryMinutes.SummaryReported(
                        summary.before(),
                        committee.wholeMakeUp(election),
                        committee.makeUp(election),
                        summary.addressees(),
                        summary.goalsPosted()));
    }

    /** What belongs into the archive of this election: its papers, and what each part of its scheme leaves behind. */
    public List<ArchiveItem> archiveOf(ElectionId election) {
        Scheme scheme = elections.scheme(election);
        List<ArchiveItem> items = new ArrayList<>();
        for (PaperKind kind : written(election)) {
            items.add(new ArchiveItem(kind.id(), kind.title()));
        }
        items.add(new ArchiveItem("approvals", "请示和批复"));
        items.add(new ArchiveItem("candidates", "报名表、资格审查表和审查结果通知"));
        if (scheme.announcement().isPresent() || scheme.resultNotice().isPresent()) {
            items.add(new ArchiveItem("notices", "公告和公示"));
        }
        scheme.competition().ifPresent(asked -> items.add(new ArchiveItem("competition", "抽签记录和成绩汇总")));
        if (!scheme.ballots().isEmpty()) {
            items.add(new ArchiveItem("ballots", "签到册、计票单和选举结果报告单"));
        }
        scheme.training().ifPresent(asked -> items.add(new ArchiveItem("training", "培训课程和签到表")));
        return items;
    }

    /** @throws Refusal when anything is missing from the archive, or ballots are not sealed */
    public void archive(ElectionId election, Archive archive, String actor) {
        boolean ballots = !elections.scheme(election).ballots().isEmpty();
        Refusal.ifAny(ArchiveRule.faults(archiveOf(election), ballots, archive));
        papers.write(election, PaperKind.ARCHIVE, archive, actor);
        minutes.append(
                election,
                actor,
                "Z2",
                new SummaryMinutes.ArchiveChecked(archive.items().size(), archive.keeper(), archive.place()));
    }

    private Set<PaperKind> written(ElectionId election) {
        Set<PaperKind> kinds = papers.kinds(election);
        kinds.removeAll(EnumSet.of(PaperKind.ARCHIVE));
        return kinds;
    }
}
