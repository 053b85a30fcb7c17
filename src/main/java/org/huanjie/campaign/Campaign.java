package org.huanjie.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huanjie.division.DivisionKind;
import org.huanjie.ids.CampaignId;

/**
 * The elections of all bodies of a region as one undertaking.
 *
 * @param region the province, city or county, its code without zeros at the end
 * @param scheme the campaign's own scheme, which says what is done around the elections
 * @param schemes under which scheme each kind of division elects
 * @param start the day on which the elections begin
 * @param deadline the day by which all bodies are to be done (HB-2, LN-4.5)
 * @param paused whether no further elections are launched for now
 */
public record Campaign(
        CampaignId id,
        String region,
        String title,
        String scheme,
        int schemeVersion,
        Map<DivisionKind, String> schemes,
        LocalDate start,
        Optional<LocalDate> deadline,
        State state,
        boolean paused,
        String startedBy) {

    /** How many days its deadline is past while it is open; zero when it is in time. */
    public long daysLate(LocalDate today) {
        return state.closed()
                ? 0
                : deadline.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today)))
                        .orElse(0L);
    }

    /** How far it has come. */
    public enum State {
        PLANNING("制定方案"),
        APPROVAL("报批方案"),
        PILOT("试点"),
        KICK_OFF("动员部署"),
        LAUNCHING("分批启动"),
        RUNNING("组织实施"),
        CHECKING("抽查和回头看"),
        SUMMARY("总结归档"),
        COMPLETED("已完成"),
        STOPPED("已终止");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** How it is called in answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether nothing more happens. */
        public boolean closed() {
            return this == COMPLETED || this == STOPPED;
        }
    }
}
