package org.huanjie.reporting;

/** What reporting asks of the engine. */
public interface ReportingProcess {

    /** From now on reports of the region are issued in their rhythm. */
    void start(String region);

    void stop(String region);
}
