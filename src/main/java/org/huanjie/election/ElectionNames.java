package org.huanjie.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What elections and moments are called where people read of several of them. */
@Component
public class ElectionNames {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Elections elections;
    private final ObjectProvider<CampaignMatters> campaigns;
    private final Clock clock;

    ElectionNames(Elections elections, ObjectProvider<CampaignMatters> campaigns, Clock clock) {
        this.elections = elections;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Such as 吉阳镇团委换届; a campaign is called by its title. */
    public String election(ElectionId id) {
        return campaign(id).orElseGet(() -> elections.get(id).body() + "换届");
    }

    private Optional<String> campaign(ElectionId id) {
        return CampaignId.of(id).map(campaign -> campaigns.getObject().title(campaign));
    }

    /** Such as 吉阳镇团委换届（2026年3月2日启动）, where several elections of one body stand together. */
    public String electionOfDay(ElectionId id) {
        return campaign(id)
                .orElseGet(() -> election(id) + "（" + day(elections.get(id).start()) + "启动）");
    }

    public String moment(Instant instant) {
        return MOMENT.format(ZonedDateTime.ofInstant(instant, clock.getZone()));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }
}
