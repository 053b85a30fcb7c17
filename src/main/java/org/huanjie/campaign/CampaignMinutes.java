package org.huanjie.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huanjie.division.DivisionKind;
import org.huanjie.minutes.Action;
import org.huanjie.minutes.MinutesRecord;

/** What is done in a campaign, as its minutes have it. */
public sealed interface CampaignMinutes extends MinutesRecord {

    /** @param bodies how many it is about */
    @Action("campaign-begun")
    record Begun(
            String region,
            String title,
            String scheme,
            int version,
            Map<DivisionKind, String> schemes,
            LocalDate start,
            Optional<LocalDate> deadline,
            int bodies)
            implements CampaignMinutes {}

    @Action("campaign-planned")
    record Planned(CampaignPlan plan) implements CampaignMinutes {}

    @Action("campaign-decided")
    record Decided(PlanReply reply) implements CampaignMinutes {}

    @Action("campaign-pilots-reviewed")
    record PilotsReviewed(PilotReview review) implements CampaignMinutes {}

    @Action("campaign-kicked-off")
    record KickedOff(KickOff meeting) implements CampaignMinutes {}

    /**
     * @param first the code of the first body
     * @param last that of the last
     * @param launched elections begun
     * @param adopted bodies whose election was open already
     * @param failed bodies that could not be launched
     */
    @Action("campaign-batch-launched")
    record BatchLaunched(String first, String last, int launched, int adopted, int failed) implements CampaignMinutes {}

    @Action("campaign-launch-paused")
    record LaunchPaused(String reason) implements CampaignMinutes {}

    @Action("campaign-launch-resumed")
    record LaunchResumed() implements CampaignMinutes {}

    /** @param resumesOn when a postponed body begins; nothing when it asks to be excused */
    @Action("campaign-exemption-asked")
    record ExemptionAsked(String division, Optional<LocalDate> resumesOn, String reason) implements CampaignMinutes {}

    @Action("campaign-exemption-decided")
    record ExemptionDecided(String division, boolean granted, String opinion) implements CampaignMinutes {}

    /** Every body has a result or is excused. */
    @Action("campaign-covered")
    record Covered(int completed, int excused) implements CampaignMinutes {}

    @Action("campaign-summarised")
    record Summarised(CampaignSummary summary, CampaignProgress figures) implements CampaignMinutes {}

    @Action("campaign-archived")
    record Archived(CampaignArchive archive) implements CampaignMinutes {}

    @Action("campaign-stopped")
    record Stopped(String reason) implements CampaignMinutes {}
}
