package org.huanjie.access.web;

import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.EntryView;
import org.huanjie.minutes.Verification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The minutes of an election and whether they are whole, for everyone who may see the election. */
@RestController
@RequestMapping("/api/elections/{election}/record")
class RecordController {

    private final ChainedMinutes minutes;
    private final Permissions permissions;

    RecordController(ChainedMinutes minutes, Permissions permissions) {
        this.minutes = minutes;
        this.permissions = permissions;
    }

    record RecordView(String head, int count, List<EntryView> entries) {}

    @GetMapping
    RecordView read(@PathVariable ElectionId election) {
        permissions.requireSightOfElection(election);
        ChainedMinutes.Head head = minutes.head(election);
        List<EntryView> entries =
                minutes.entries(election).stream().map(EntryView::of).toList();
        return new RecordView(head.head(), head.entries(), entries);
    }

    @GetMapping("/verification")
    Verification verify(@PathVariable ElectionId election) {
        permissions.requireSightOfElection(election);
        return minutes.verify(election);
    }
}
