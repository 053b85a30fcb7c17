package org.huanjie.dashboard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How old the figures of a dashboard may be.
 *
 * @param fresh up to this age a province's figures are shown as they are; older ones are shown once more while they are counted anew
 * @param kept whoever asks after figures older than this waits for new ones
 * @param days how many days the trend shows
 */
@ConfigurationProperties("huanjie.dashboard")
record DashboardSettings(
        @DefaultValue("PT5S") Duration fresh,
        @DefaultValue("PT1M") Duration kept,
        @DefaultValue("60") int days) {}
