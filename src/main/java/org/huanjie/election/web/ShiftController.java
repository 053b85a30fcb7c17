package org.huanjie.election.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huanjie.access.Permissions;
import org.huanjie.election.DateChange;
import org.huanjie.election.ElectionService;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.Shift;
import org.huanjie.election.ShiftRequest;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.AnswerReader;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The timetable of an election is moved, or the move previewed, over HTTP (JY-6.0b). */
@RestController
class ShiftController {

    private final ElectionService elections;
    private final ElectionShifts shifts;
    private final ShiftPermissions movers;
    private final AnswerReader answers;
    private final Permissions permissions;

    ShiftController(
            ElectionService elections,
            ElectionShifts shifts,
            ShiftPermissions movers,
            AnswerReader answers,
            Permissions permissions) {
        this.elections = elections;
        this.shifts = shifts;
        this.movers = movers;
        this.answers = answers;
        this.permissions = permissions;
    }

    @PostMapping("/api/elections/{id}/shift")
    Map<String, Object> shift(@PathVariable("id") String id, @RequestBody JsonNode body) {
        movers.require(elections.find(new ElectionId(id)));
        ShiftRequest request = answers.read(body, ShiftRequest.class);
        Shift shift = shifts.shift(new ElectionId(id), request, permissions.actor());
        return Map.of(
                "changes", shift.changes().stream().map(ShiftController::view).toList(), "findings", shift.findings());
    }

    private static Map<String, String> view(DateChange change) {
        Map<String, String> view = new LinkedHashMap<>();
        view.put("what", change.what());
        view.put("old", change.before());
        view.put("new", change.after());
        return view;
    }
}
