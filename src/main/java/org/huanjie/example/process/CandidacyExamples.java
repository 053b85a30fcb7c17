package org.huanjie.example.process;

import java.util.List;
import java.util.Optional;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.example.ExampleNominations;
import org.huanjie.ids.ElectionId;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.Extension;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.registration.Seats;
import org.huanjie.registration.process.RegistrationForms;
import org.huanjie.review.AppealDecisions;
import org.huanjie.review.AppealSheet;
import org.huanjie.review.Appeals;
import org.huanjie.review.CandidateList;
import org.huanjie.review.MaterialSheet;
import org.huanjie.review.MissingMaterial;
import org.huanjie.review.ReviewSheet;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.review.WaiverSheet;
import org.huanjie.review.process.ReviewForms;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Electable;
import org.huanjie.roster.Progress;
import org.huanjie.roster.rules.Demand;
import org.huanjie.scheme.Scheme;
import org.huanjie.shortage.RemedyChoice;
import org.huanjie.shortage.RemedyChoice.Kind;
import org.huanjie.shortage.ReportReceipt;
import org.huanjie.shortage.ReportReceipt.Decision;
import org.huanjie.shortage.Shortages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The nominations that are missing, reviews as the rules propose them, waivers granted, material supplied, no appeals or vain ones; too few candidates are
 * remedied in the order of the models.
 */
@Component
@Lazy
public record CandidacyExamples(
        CandidateRegister register,
        RegistrationWindow window,
        Seats seats,
        Electable electable,
        ReviewForms forms,
        MissingMaterial material,
        Appeals appeals,
        Shortages shortages)
        implements TaskExamples {

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(RegistrationSheet.class, task -> missing(task.election())),
                TaskExample.of(ReviewSheet.class, task -> review(task.election())),
                TaskExample.of(WaiverSheet.class, task -> waivers(task.election())),
                TaskExample.of(CandidateList.class, task -> list(task.election())),
                TaskExample.of(MaterialSheet.class, task -> material(task.election())),
                TaskExample.of(AppealSheet.class, task -> appeals(task.election())),
                TaskExample.of(AppealDecisions.class, task -> decisions(task.election())),
                TaskExample.of(Extension.class, task -> extension(task.election())),
                TaskExample.of(RemedyChoice.class, task -> remedy(task.election())),
                TaskExample.of(ReportReceipt.class, task -> new ReportReceipt(Decision.END, "同意终止本次选举，届中按程序任命")));
    }

    public RegistrationSheet missing(ElectionId election) {
        Scheme scheme = seats.scheme(election);
        List<Candidate> all = register.of(election);
        List<Candidate> standing = all.stream()
                .filter(candidate -> candidate.decision().inTheRunning())
                .toList();
        ExampleNominations examples = new ExampleNominations(
                scheme,
                RegistrationForms.openPosts(scheme),
                window.lastDay(election),
                all,
                electable.serving(election),
                Demand.byPost(standing));
        return new RegistrationSheet(examples.missing(), List.of());
    }

    private ReviewSheet review(ElectionId election) {
        return new ReviewSheet(forms.review(election).candidates().stream()
                .map(row -> row.decision() == Choice.WAIVER
                        ? new ReviewSheet.Row(row.candidate(), Choice.WAIVER, "", "工作实绩突出，群众公认")
                        : row)
                .toList());
    }

    private WaiverSheet waivers(ElectionId election) {
        return new WaiverSheet(register.views(election, Progress.WAIVER_ASKED::equals).stream()
                .map(candidate -> new WaiverSheet.Row(candidate.id(), true, "工作需要，表现特别优秀"))
                .toList());
    }

    private CandidateList list(ElectionId election) {
        return new CandidateList(
                "召开团员青年座谈会听取意见，到会人员对名单没有不同意见。", forms.list(election).candidates());
    }

    private MaterialSheet material(ElectionId election) {
        return new MaterialSheet(material.awaited(election).stream()
                .map(candidate ->
                        new MaterialSheet.Row(candidate.id(), true, "所在单位出具的证明原件", Optional.empty(), List.of()))
                .toList());
    }

    private AppealSheet appeals(ElectionId election) {
        return new AppealSheet(appeals.rejected(election).stream()
                .map(candidate -> new AppealSheet.Row(candidate.id(), false, "", Optional.empty(), List.of()))
                .toList());
    }

    private AppealDecisions decisions(ElectionId election) {
        return new AppealDecisions(appeals.appellants(election).stream()
                .map(candidate -> new AppealDecisions.Row(candidate.id(), false, "原审查认定事实清楚"))
                .toList());
    }

    private Extension extension(ElectionId election) {
        int least = seats.scheme(election).nomination().extension().days();
        return new Extension(least, "合格人选不足，延长报名并扩大宣传");
    }

    private RemedyChoice remedy(ElectionId election) {
        return shortages.obstacle(election, Kind.REPORT_UP).isPresent()
                ? new RemedyChoice(Kind.ORGANISATION_NOMINATION, List.of(), "延长报名后合格人选仍然不足")
                : new RemedyChoice(Kind.REPORT_UP, List.of(), "组织推荐后合格人选仍然不足");
    }
}
