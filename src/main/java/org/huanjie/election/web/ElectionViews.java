package org.huanjie.election.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.election.Election;
import org.huanjie.election.ElectionPart;
import org.huanjie.election.ElectionProcess;
import org.huanjie.election.ElectionWarnings;
import org.huanjie.election.Elections;
import org.huanjie.election.Occasion;
import org.huanjie.election.Responsible;
import org.huanjie.input.KebabEnums;
import org.huanjie.scheme.rules.Timetable;
import org.springframework.stereotype.Component;

/** An election as the API shows it: what the election itself knows, and each feature's part. */
@Component
class ElectionViews {

    private final Elections elections;
    private final ElectionWarnings warnings;
    private final ElectionProcess process;
    private final Responsible responsible;
    private final List<ElectionPart> parts;

    ElectionViews(
            Elections elections,
            ElectionWarnings warnings,
            ElectionProcess process,
            Responsible responsible,
            List<ElectionPart> parts) {
        this.elections = elections;
        this.warnings = warnings;
        this.process = process;
        this.responsible = responsible;
        this.parts = parts;
    }

    Map<String, Object> line(Election election) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", election.id());
        view.put("division", election.division());
        view.put("body", election.body());
        view.put("scheme", election.scheme());
        view.put("schemeVersion", election.schemeVersion());
        view.put("start", election.start());
        view.put("stage", election.stage().id());
        view.put("status", KebabEnums.name(election.status()));
        Occasion occasion = elections.occasion(election.id());
        view.put("kind", occasion.kind().id());
        view.put("origin", occasion.origin().orElse(null));
        view.put("responsible", responsible.of(election));
        return view;
    }

    Map<String, Object> of(Election election) {
        Map<String, Object> view = line(election);
        Timetable timetable = elections.timetable(election.id());
        view.put("timetable", timetable.windows());
        view.put("findings", warnings.of(election));
        view.put("tasks", process.openTasks(election.id()));
        parts.forEach(part -> view.put(part.name(), part.of(election.id())));
        return view;
    }

    /** What one feature shows of an election. */
    Object part(Election election, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .of(election.id());
    }
}
