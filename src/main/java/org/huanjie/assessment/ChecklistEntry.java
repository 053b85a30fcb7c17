package org.huanjie.assessment;

import java.util.List;

/**
 * What a division ticked off of a checklist.
 *
 * @param subject what the entry is about; empty where a division has one entry
 */
public record ChecklistEntry(String division, String checklist, String subject, List<Tick> ticks) {}
