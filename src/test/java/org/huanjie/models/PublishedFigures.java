package org.huanjie.models;

import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes what tests publish to their output, for Surefire leaves it out of its reports. */
public final class PublishedFigures implements TestExecutionListener {

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs().forEach((figure, value) -> System.out.println(figure + " = " + value));
    }
}
