package org.huanjie.minutes.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
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

    record EntryView(int seq, String at, String actor, String action, String clause, JsonNode detail, String hash) {

        private static final ObjectMapper MAPPER = new ObjectMapper();

        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.clause(),
                    detail(entry.detail()),
                    entry.hash());
        }

        /** An entry that somebody has tampered with may be no JSON any more; it is shown as it stands. */
        private static JsonNode detail(String text) {
            try {
                return MAPPER.readTree(text);
            } catch (JsonProcessingException tampered) {
                return TextNode.valueOf(text);
            }
        }
    }

    @GetMapping
    RecordView read(@PathVariable String election) {
        permissions.requireSightOfElection(election);
        ChainedMinutes.Head head = minutes.head(election);
        List<EntryView> entries =
                minutes.entries(election).stream().map(EntryView::of).toList();
        return new RecordView(head.head(), head.entries(), entries);
    }

    @GetMapping("/verification")
    Verification verify(@PathVariable String election) {
        permissions.requireSightOfElection(election);
        return minutes.verify(election);
    }
}
