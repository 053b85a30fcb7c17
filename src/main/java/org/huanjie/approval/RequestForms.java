package org.huanjie.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huanjie.approval.FilingForm.FilingContext;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.Request.Version;
import org.huanjie.approval.VerdictForm.VerdictContext;
import org.huanjie.approval.rules.RequestPaper;
import org.huanjie.election.Elections;
import org.huanjie.election.PartyNames;
import org.huanjie.scheme.Scheme.Approvals;
import org.springframework.stereotype.Component;

/** What author and bodies see of a request, and the text that the author is offered. */
@Component
public class RequestForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Requests requests;
    private final Elections elections;
    private final PartyNames names;
    private final Clock clock;

    public RequestForms(Requests requests, Elections elections, PartyNames names, Clock clock) {
        this.requests = requests;
        this.elections = elections;
        this.names = names;
        this.clock = clock;
    }

    public FilingForm filing(String election, RequestKind kind) {
        Optional<Request> open = requests.open(election, kind);
        Approvals.Step asked = requests.asked(election, kind);
        FilingContext context = new FilingContext(
                election,
                kind.matter(),
                names.of(election, asked.bodies()),
                asked.basis().clause(),
                open.map(this::whatHappened).orElse(""),
                open.map(this::history).orElse(List.of()),
                requests.subject(kind).context(election));
        return open.map(Request::latest)
                .map(last ->
                        new FilingForm(context, version(open.get()), last.title(), last.text(), "", last.attachments()))
                .orElseGet(() -> new FilingForm(
                        context,
                        "new",
                        kind.title(elections.get(election).body()),
                        draft(election, kind, asked),
                        "",
                        List.of()));
    }

    private String draft(String election, RequestKind kind, Approvals.Step asked) {
        return RequestPaper.text(
                names.of(election, asked.bodies()),
                kind.matter(),
                elections.scheme(election).title(),
                requests.subject(kind).draft(election));
    }

    private String whatHappened(Request request) {
        if (request.state() == State.WITHDRAWN) {
            return "请示已撤回，修改后可重新上报。";
        }
        Opinion last = request.opinions().get(request.opinions().size() - 1);
        String until =
                last.correctBy().map(day -> "，请于" + DAY.format(day) + "前改毕").orElse("");
        return "请示已被" + names.of(request.election(), last.body()) + "退回" + until + "。理由：" + last.text()
                + " 重新上报后从第一个审批单位起重新审批：文本已改，此前同意的单位也要再次批示。";
    }

    /** @throws java.util.NoSuchElementException when no body has a request before it */
    public VerdictForm verdict(String election, RequestKind kind) {
        Request request = requests.open(election, kind).orElseThrow();
        Version version = request.latest();
        Approvals.Step asked = requests.asked(election, kind);
        List<Version> earlier = request.versions().subList(0, request.versions().size() - 1);
        VerdictContext context = new VerdictContext(
                election,
                request.id(),
                kind.matter(),
                version.title(),
                signed(election, version),
                version.changes(),
                version.attachments(),
                version.filedBy(),
                minute(version.filedAt()),
                names.of(election, requests.turn(request).orElseThrow()),
                names.of(election, asked.bodies()),
                asked.basis().clause(),
                earlier.isEmpty() ? "" : "这是第" + version.number() + "稿。文本已改，此前作过批示的单位都要重新批示。",
                opinions(request, version),
                history(request, earlier),
                requests.subject(kind).context(election));
        return new VerdictForm(context, version(request), null, "", "", List.of());
    }

    private String signed(String election, Version version) {
        return version.text() + "\n\n" + elections.get(election).body() + "\n"
                + DAY.format(version.filedAt().atZone(clock.getZone()));
    }

    /** All versions with the opinions on them, the newest first. */
    public List<PastVersion> history(Request request) {
        return history(request, request.versions());
    }

    private List<PastVersion> history(Request request, List<Version> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(Version::number).reversed())
                .map(version -> new PastVersion(
                        version.number(),
                        version.title(),
                        version.text(),
                        version.changes(),
                        version.attachments(),
                        version.filedBy(),
                        minute(version.filedAt()),
                        opinions(request, version)))
                .toList();
    }

    private List<PastOpinion> opinions(Request request, Version version) {
        return request.opinions().stream()
                .filter(opinion -> opinion.version() == version.number())
                .map(opinion -> new PastOpinion(
                        names.of(request.election(), opinion.body()),
                        opinion.decision().title(),
                        opinion.text(),
                        opinion.replyNumber(),
                        opinion.correctBy().map(LocalDate::toString).orElse(""),
                        opinion.attachments(),
                        opinion.decidedBy(),
                        minute(opinion.decidedAt())))
                .toList();
    }

    private String minute(Instant instant) {
        return MINUTE.format(instant.atZone(clock.getZone()));
    }

    private static String version(Request request) {
        return request.latest().number() + "-" + request.state() + "-"
                + request.opinionsOnLatest().size();
    }
}
