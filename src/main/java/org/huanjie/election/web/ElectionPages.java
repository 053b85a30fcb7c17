package org.huanjie.election.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.division.Division;
import org.huanjie.division.DivisionSearch;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Elections;
import org.huanjie.election.StartRequest;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.ListQuery;
import org.huanjie.input.Refusal;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Copy;
import org.huanjie.scheme.Schemes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which an election is started and followed. */
@Controller
@RequestMapping("/elections")
class ElectionPages {

    private static final int MOST_CHOICES = 200;

    private final ElectionService elections;
    private final Elections register;
    private final Timelines timelines;
    private final Courses courses;
    private final ElectionViews views;
    private final ElectionShifts shifts;
    private final ShiftPermissions movers;
    private final Schemes schemes;
    private final Divisions divisions;
    private final DivisionSearch search;
    private final AnswerReader answers;
    private final Permissions permissions;
    private final Clock clock;

    ElectionPages(
            ElectionService elections,
            Elections register,
            Timelines timelines,
            Courses courses,
            ElectionViews views,
            ElectionShifts shifts,
            ShiftPermissions movers,
            Schemes schemes,
            Divisions divisions,
            DivisionSearch search,
            AnswerReader answers,
            Permissions permissions,
            Clock clock) {
        this.elections = elections;
        this.register = register;
        this.timelines = timelines;
        this.courses = courses;
        this.views = views;
        this.shifts = shifts;
        this.movers = movers;
        this.schemes = schemes;
        this.divisions = divisions;
        this.search = search;
        this.answers = answers;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** What a person types to start an election; kept as text so that a wrong date is shown again. */
    record StartForm(
            String division,
            String scheme,
            String start,
            String partyElectionEnd,
            String termEnd,
            Boolean termUnknown,
            Boolean pastConfirmed) {

        /** A box that is not ticked is not sent. */
        StartForm {
            termUnknown = Boolean.TRUE.equals(termUnknown);
            pastConfirmed = Boolean.TRUE.equals(pastConfirmed);
        }
    }

    @GetMapping
    String list(@RequestParam Map<String, String> query, Model model) {
        ListQuery asked = answers.query(query, ListQuery.class).paged();
        model.addAttribute(
                "elections", elections.list(asked, permissions.visible()).map(timelines::line));
        return "elections/list";
    }

    @GetMapping("/new")
    String form(Model model) {
        List<Division> own = ownDivisions();
        String division = own.size() == 1 ? own.get(0).code() : "";
        return startPage(
                model, new StartForm(division, "", LocalDate.now(clock).toString(), "", "", false, false), List.of());
    }

    @PostMapping
    ModelAndView start(@ModelAttribute StartForm form, @RequestParam Map<String, String> typed, Model model) {
        try {
            StartRequest request = answers.typed(named(typed), StartRequest.class);
            permissions.requireWorkFor("league:" + request.division());
            askTermEnd(request, form.termUnknown());
            Election election = elections.start(request, permissions.actor());
            return new ModelAndView("redirect:/elections/" + election.id());
        } catch (Refusal refusal) {
            return again(model, form, refusal.findings(), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (ConflictException notNow) {
            return again(model, form, List.of(new Finding("", notNow.getMessage(), "")), HttpStatus.CONFLICT);
        }
    }

    /** Somebody may not know when the term ends, but nobody leaves it out by oversight (E20). */
    private void askTermEnd(StartRequest request, boolean unknown) {
        if (!unknown && request.termEnd().isEmpty() && elections.asksTermEnd(request.division(), request.scheme())) {
            throw new Refusal("termEnd", "没有登记本届任期何时届满，请填写“本届任期届满日期”；没有本届委员会或无从查考的，请勾选说明", "E20");
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable("id") String id, Model model) {
        Election election = elections.find(new ElectionId(id));
        permissions.requireSight(election.division());
        model.addAttribute("timeline", timelines.of(election));
        model.addAttribute("objections", views.part(election, "objections"));
        model.addAttribute("shifts", shifts.of(new ElectionId(id)));
        model.addAttribute("copies", copies(id));
        model.addAttribute("mover", movers.includeThePerson(election));
        return "elections/one";
    }

    /** The same election with the course that it has taken; Cockpit shows it beside the picture. */
    @GetMapping("/{id}/course")
    String course(@PathVariable("id") String id, Model model) {
        Election election = elections.find(new ElectionId(id));
        permissions.requireSight(election.division());
        model.addAttribute("timeline", timelines.of(election));
        model.addAttribute("course", courses.of(election));
        return "elections/course";
    }

    /** The people who are informed without having to act, as a reader sees them. */
    record CopyLine(String letters, String to, String clause) {}

    private List<CopyLine> copies(String id) {
        return register.scheme(new ElectionId(id)).copies().stream()
                .map(copy -> new CopyLine(
                        copy.letters().stream().map(Copy.Subject::title).collect(Collectors.joining("、")),
                        copy.to().stream().map(BodyKind::titleBesideThoseAbove).collect(Collectors.joining("、")),
                        copy.basis().clause()))
                .toList();
    }

    private ModelAndView again(Model model, StartForm form, List<Finding> findings, HttpStatus status) {
        ModelAndView page = new ModelAndView(startPage(model, form, findings), status);
        page.addAllObjects(model.asMap());
        return page;
    }

    private String startPage(Model model, StartForm form, List<Finding> findings) {
        model.addAttribute("form", form);
        model.addAttribute("findings", findings);
        List<Scheme> newest = schemes.newest();
        model.addAttribute("schemes", newest);
        model.addAttribute(
                "titlesOfSeveral",
                newest.stream()
                        .map(Scheme::title)
                        .filter(title -> newest.stream()
                                        .filter(scheme -> scheme.title().equals(title))
                                        .count()
                                > 1)
                        .collect(Collectors.toSet()));
        model.addAttribute("divisions", ownDivisions());
        return "elections/new";
    }

    /** Administrators may start elections everywhere; where that is too much to choose from, they type the place. */
    private List<Division> ownDivisions() {
        if (permissions.administers()) {
            List<Division> first = divisions.withLeagueBody("", 0, MOST_CHOICES + 1);
            return first.size() > MOST_CHOICES ? List.of() : first;
        }
        return permissions.seats(BodyKind.LEAGUE).stream()
                .flatMap(code -> divisions.find(code).stream())
                .sorted(Comparator.comparing(Division::code))
                .toList();
    }

    /** What was typed where there is too much to choose from. */
    private Map<String, String> named(Map<String, String> typed) {
        Map<String, String> named = new HashMap<>(typed);
        named.computeIfPresent("division", (field, text) -> search.code(text, field));
        return named;
    }
}
