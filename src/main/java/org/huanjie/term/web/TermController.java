package org.huanjie.term.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.KebabEnums;
import org.huanjie.term.MemberDeparture;
import org.huanjie.term.Office;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.huanjie.term.VacancyView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The standing committee of a body over HTTP, and members leaving it (E22). */
@RestController
class TermController {

    private final ServingMembers standing;
    private final Vacancies vacancies;
    private final Elections elections;
    private final AnswerReader answers;
    private final Permissions permissions;

    TermController(
            ServingMembers standing,
            Vacancies vacancies,
            Elections elections,
            AnswerReader answers,
            Permissions permissions) {
        this.standing = standing;
        this.vacancies = vacancies;
        this.elections = elections;
        this.answers = answers;
        this.permissions = permissions;
    }

    /** @param ending succeeded, lapsed, left or annulled; null while the person serves */
    record OfficeView(
            String id,
            PostId post,
            String postName,
            String name,
            LocalDate since,
            LocalDate termEnds,
            LocalDate ended,
            String ending,
            String reason,
            ElectionId election) {

        static OfficeView of(Office office) {
            return new OfficeView(
                    office.id(),
                    office.holder().post(),
                    office.holder().postName(),
                    office.holder().name(),
                    office.since(),
                    office.termEnds(),
                    office.ended().orElse(null),
                    office.ending().map(KebabEnums::name).orElse(null),
                    office.reason(),
                    office.election());
        }
    }

    @GetMapping("/api/bodies/{division}/committee")
    List<OfficeView> committee(@PathVariable("division") String division) {
        permissions.requireSight(division);
        return standing.of(division).stream().map(OfficeView::of).toList();
    }

    @PostMapping("/api/elections/{election}/vacancies")
    @ResponseStatus(HttpStatus.CREATED)
    VacancyView report(@PathVariable("election") ElectionId election, @RequestBody JsonNode body) {
        permissions.requireWorkFor(
                BodyKind.LEAGUE.body(elections.division(election)).group());
        return VacancyView.of(
                vacancies.report(election, answers.read(body, MemberDeparture.class), permissions.actor()));
    }
}
