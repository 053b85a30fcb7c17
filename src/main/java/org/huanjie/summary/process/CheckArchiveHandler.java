package org.huanjie.summary.process;

import java.util.List;
import java.util.Map;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.summary.Archive;
import org.huanjie.summary.Archive.Item;
import org.huanjie.summary.ArchiveItem;
import org.huanjie.summary.SummaryService;
import org.springframework.stereotype.Component;

/** The League body above checks that the archive is complete (Z2). */
@Component
class CheckArchiveHandler implements UserTaskHandler<Archive> {

    private final SummaryService summaries;

    CheckArchiveHandler(SummaryService summaries) {
        this.summaries = summaries;
    }

    @Override
    public Object form(TaskContext task) {
        List<ArchiveItem> expected = summaries.archiveOf(task.election());
        return Map.of(
                "context",
                Map.of("expected", expected),
                "items",
                expected.stream().map(item -> new Item(item.id(), false)).toList(),
                "ballotsSealed",
                false,
                "keeper",
                "",
                "place",
                "");
    }

    @Override
    public void complete(TaskContext task, Archive archive) {
        summaries.archive(task.election(), archive, task.actor());
    }
}
