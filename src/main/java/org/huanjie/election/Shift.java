package org.huanjie.election;

import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.scheme.SchemeFinding;

/**
 * What moving the stages that have not begun changes, and what it breaks (JY-6.0b, E19).
 *
 * @param findings blocking ones are not carried out
 */
public record Shift(List<DateChange> changes, List<SchemeFinding> findings) {

    /** A shift that was carried out. */
    public record Done(int days, String reason, List<DateChange> changes, String by, OffsetDateTime at) {}

    public Shift {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    public List<SchemeFinding> blocking() {
        return findings.stream()
                .filter(finding -> finding.level() == SchemeFinding.Level.BLOCKING)
                .toList();
    }
}
