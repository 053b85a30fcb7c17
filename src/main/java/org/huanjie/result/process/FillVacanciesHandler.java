package org.huanjie.result.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.approval.Request;
import org.huanjie.approval.RequestKind;
import org.huanjie.approval.Requests;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.KebabEnums;
import org.huanjie.result.Appointees;
import org.huanjie.result.Filling;
import org.huanjie.result.ResultVacancies;
import org.huanjie.result.ResultVacancy;
import org.huanjie.result.VacantSeats;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Seat;
import org.huanjie.roster.rules.PrintedNames;
import org.huanjie.selection.Committee;
import org.huanjie.selection.UnfitSeat;
import org.huanjie.selection.process.ImplementationModel;
import org.huanjie.selection.process.SelectionWords;
import org.springframework.stereotype.Component;

/** The party committee decides on seats that fell vacant, or on a result that was refused (E15, E17). */
@Component
class FillVacanciesHandler implements UserTaskHandler<Filling> {

    private final ResultVacancies vacancies;
    private final VacantSeats vacantSeats;
    private final Appointees appointees;
    private final Committee committee;
    private final Requests requests;
    private final Elections elections;
    private final ProposedWays proposed;

    FillVacanciesHandler(
            ResultVacancies vacancies,
            VacantSeats vacantSeats,
            Appointees appointees,
            Committee committee,
            Requests requests,
            Elections elections,
            ProposedWays proposed) {
        this.vacancies = vacancies;
        this.vacantSeats = vacantSeats;
        this.appointees = appointees;
        this.committee = committee;
        this.requests = requests;
        this.elections = elections;
        this.proposed = proposed;
    }

    @Override
    public Object form(TaskContext task) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("context", context(task));
        form.put("removals", List.of());
        form.put("posts", proposed.ways(task.election()));
        form.put("people", List.of());
        form.put("nominees", List.of());
        form.put("waivers", List.of());
        form.put("opinion", "");
        return form;
    }

    private Map<String, Object> context(TaskContext task) {
        ElectionId election = task.election();
        List<ResultVacancy> vacant = vacantSeats.now(election);
        Map<PostId, List<Candidate>> inLine = vacantSeats.inLine(election);
        return Map.of(
                "asked", elections.scheme(election).eligibility().asked(),
                "refused", refused(task),
                "faults", vacancies.faults(election),
                "waivable",
                        Stream.concat(
                                        appointees.unfit(election).stream(),
                                        appointees
                                                .inNeedOfWaiver(
                                                        election,
                                                        inLine.values().stream()
                                                                .flatMap(List::stream)
                                                                .toList())
                                                .stream())
                                .filter(UnfitSeat::waivable)
                                .map(FillVacanciesHandler::line)
                                .toList(),
                "posts", posts(election, inLine),
                "committee", lines(election, committee.printed(election)),
                "vacancies", vacant.stream().map(FillVacanciesHandler::line).toList(),
                "passedOver", vacantSeats.passedOver(election, vacant));
    }

    /** With those next in line: who is equal depends on whose seats are taken away. */
    private List<Map<String, Object>> posts(ElectionId election, Map<PostId, List<Candidate>> inLine) {
        return committee.posts(election).stream()
                .map(post -> Map.<String, Object>of(
                        "id", post.id(),
                        "name", post.name(),
                        "sources", post.sources(),
                        "chosenBy", SelectionWords.of(post.chosenBy()),
                        "partyDecides", vacantSeats.tie(election, post) == ResultVacancy.Tie.PARTY_DECISION,
                        "inLine", people(inLine.get(post.id()))))
                .toList();
    }

    private static List<Map<String, Object>> people(List<Candidate> candidates) {
        PrintedNames printed = PrintedNames.of(candidates);
        return candidates.stream()
                .map(candidate -> Map.<String, Object>of("id", candidate.id(), "name", printed.of(candidate.id())))
                .toList();
    }

    private List<Map<String, Object>> lines(ElectionId election, List<Seat> seats) {
        return seats.stream()
                .map(seat -> line(seat, committee.falling(election, seats, List.of(seat.person()))))
                .toList();
    }

    private static Map<String, Object> line(Seat seat, List<Seat> falling) {
        return Map.of(
                "person", seat.person(),
                "name", seat.name(),
                "post", seat.post(),
                "postName", seat.postName(),
                "falling", falling.stream().map(Seat::post).toList());
    }

    private static Map<String, Object> line(UnfitSeat unfit) {
        return Map.of(
                "person", unfit.seat().person(),
                "name", unfit.seat().name(),
                "postName", unfit.seat().postName());
    }

    /** {@code chosen} is read by the form of elections that began before the posts said it. */
    private static Map<String, Object> line(ResultVacancy vacancy) {
        return Map.of(
                "post", vacancy.post().id(),
                "name", vacancy.post().name(),
                "seats", vacancy.seats(),
                "left", vacancy.left(),
                "tied", people(vacancy.tied()),
                "chosen", vacancy.tie() == ResultVacancy.Tie.PARTY_DECISION,
                "seatsOfTied", vacancy.seatsOfTied(),
                "tie", vacancy.tied().isEmpty() ? "" : vacancy.tie().title(),
                "next", PrintedNames.of(vacancy.next()).all());
    }

    @Override
    public void complete(TaskContext task, Filling filling) {
        ResultVacancies.Outcome outcome =
                vacancies.fill(task.election(), filling, refused(task), refusals(task), task.actor());
        task.keep(ImplementationModel.FILLED, KebabEnums.name(outcome));
    }

    private boolean refused(TaskContext task) {
        return requests.refused(task.election(), RequestKind.RESULT);
    }

    private int refusals(TaskContext task) {
        return (int) results(task)
                .filter(request -> request.state() == Request.State.REFUSED)
                .count();
    }

    private Stream<Request> results(TaskContext task) {
        return requests.of(task.election()).stream()
                .filter(request -> request.kind().equals(RequestKind.RESULT.id()));
    }
}
