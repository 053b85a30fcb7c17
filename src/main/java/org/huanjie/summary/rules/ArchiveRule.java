package org.huanjie.summary.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.input.Finding;
import org.huanjie.summary.Archive;
import org.huanjie.summary.ArchiveItem;

/** An archive is complete when all that belongs into it is filed and the ballots are sealed (Z2). */
public final class ArchiveRule {

    private static final String CLAUSE = "Z2";

    private ArchiveRule() {}

    /** @param ballots whether the election had ballots that must be sealed */
    public static List<Finding> faults(List<ArchiveItem> expected, boolean ballots, Archive archive) {
        List<Finding> faults = new ArrayList<>();
        Set<String> ids = expected.stream().map(ArchiveItem::id).collect(Collectors.toSet());
        for (int row = 0; row < archive.items().size(); row++) {
            String id = archive.items().get(row).id();
            if (!ids.contains(id)) {
                faults.add(new Finding("items[" + row + "].id", "归档目录中没有“" + id + "”", CLAUSE));
            }
        }
        Set<String> filed = archive.items().stream()
                .filter(Archive.Item::filed)
                .map(Archive.Item::id)
                .collect(Collectors.toSet());
        expected.stream()
                .filter(item -> !filed.contains(item.id()))
                .forEach(item -> faults.add(new Finding("items", "“" + item.title() + "”尚未归档", CLAUSE)));
        if (ballots && !archive.ballotsSealed()) {
            faults.add(new Finding("ballotsSealed", "选票尚未封存", CLAUSE));
        }
        return faults;
    }
}
