package org.huanjie.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.FilingForm.FilingContext;
import org.huanjie.approval.ReplyForm.VerdictContext;
import org.huanjie.approval.Request.Version;
import org.huanjie.approval.rules.RequestPaper;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.election.Elections;
import org.huanjie.election.PartyNames;
import org.huanjie.ids.ElectionId;
import org.huanjie.scheme.Scheme.Approvals;
import org.springframework.stereotype.Component;

/** What author and bodies see of a request, and the text that the author is offered. */
@Component
public class RequestForms {

    private final Requests requests;
    private final Elections elections;
    private final PartyNames names;
    private final Attachments attachments;
    private final Clock clock;

    public RequestForms(
            Requests requests, Elections elections, PartyNames names, Attachments attachments, Clock clock) {
        this.requests = requests;
        this.elections = elections;
        this.names = names;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The form for the first version, or for the next one of a request that has come back. */
    public FilingForm filing(ElectionId election, RequestKind kind) {
        Optional<Request> open = requests.open(election, kind);
        Approvals.Step asked = requests.asked(election, kind);
        RequestPapers papers = papers(election, open.stream().toList());
        List<String> bodies = papers.called(asked.bodies());
        FilingContext context = new FilingContext(
                election,
                kind.matter(),
                bodies,
                asked.basis().clause(),
                open.map(papers::whatHappened).orElse(""),
                open.map(request -> papers.history(request, request.versions())).orElse(List.of()),
                open.map(request -> papers.files(request.latest().attachments()))
                        .orElse(List.of()),
                requests.subject(kind).context(election));
        return open.map(request -> again(request, context))
                .orElseGet(() -> new FilingForm(
                        context,
                        "new",
                        kind.title(
                                papers.names().get(BodyKind.LEAGUE),
                                elections.occasion(election).byElection()),
                        draft(election, kind, bodies),
                        "",
                        List.of()));
    }

    private static FilingForm again(Request request, FilingContext context) {
        Version last = request.latest();
        return new FilingForm(context, version(request), last.title(), last.text(), "", last.attachments());
    }

    private String draft(ElectionId election, RequestKind kind, List<String> bodies) {
        return RequestPaper.text(
                bodies,
                kind.matter(),
                elections.scheme(election).title(),
                requests.subject(kind).draft(election));
    }

    /** @throws java.util.NoSuchElementException when no body has a request before it */
    public ReplyForm verdict(ElectionId election, RequestKind kind) {
        Request request = requests.open(election, kind).orElseThrow();
        Version version = request.latest();
        Approvals.Step asked = requests.asked(election, kind);
        RequestPapers papers = papers(election, List.of(request));
        List<Version> earlier = request.versions().subList(0, request.versions().size() - 1);
        VerdictContext context = new VerdictContext(
                election,
                request.id(),
                kind.matter(),
                version.title(),
                papers.signed(version),
                version.changes(),
                papers.files(version.attachments()),
                version.filedBy(),
                papers.minute(version.filedAt()),
                papers.names().get(requests.turn(request).orElseThrow()),
                papers.called(asked.bodies()),
                asked.basis().clause(),
                earlier.isEmpty() ? "" : "这是第" + version.number() + "稿。文本已改，此前作过批示的单位都要重新批示。",
                papers.opinions(request, version),
                papers.history(request, earlier),
                requests.subject(kind).context(election));
        return new ReplyForm(context, version(request), null, "", "", List.of());
    }

    /** All requests of an election with everything that was decided on them, the newest first. */
    public List<RequestCard> cards(ElectionId election) {
        List<Request> all = requests.of(election);
        RequestPapers papers = papers(election, all);
        List<RequestCard> cards = new ArrayList<>(
                all.stream().map(request -> card(request, papers)).toList());
        Collections.reverse(cards);
        return cards;
    }

    private RequestCard card(Request request, RequestPapers papers) {
        return new RequestCard(
                request.id(),
                RequestKind.of(request.kind()).matter(),
                request.state().title(),
                requests.turn(request).map(papers.names()::get).orElse(""),
                requests.replyDue(request).map(LocalDate::toString).orElse(""),
                requests.replyOverdue(request),
                request.undecided(),
                papers.history(request, request.versions()));
    }

    private RequestPapers papers(ElectionId election, List<Request> shown) {
        boolean documented = shown.stream().anyMatch(Request::documented);
        return new RequestPapers(names.of(election), documented ? fileNames(election) : Map.of(), clock.getZone());
    }

    private Map<String, String> fileNames(ElectionId election) {
        return attachments.of(election).stream().collect(Collectors.toMap(Attachment::id, Attachment::name));
    }

    private static String version(Request request) {
        return request.latest().number() + "-" + request.state() + "-"
                + request.opinionsOnLatest().size();
    }
}
