package org.huanjie.campaign.process;

/** Names of the models {@code campaign} and {@code exemption} that code uses. */
final class CampaignModel {

    static final String KEY = "campaign";
    static final String EXEMPTION_KEY = "exemption";

    static final String TENANT = "tenant";
    static final String EXEMPTION = "exemption";

    static final String STOPPED_MESSAGE = "campaignStopped";
    static final String RESUMED_MESSAGE = "launchResumed";

    static final String DECISION = "planDecision";
    static final String LAUNCH = "launch";
    static final String WATCH = "watch";

    private CampaignModel() {}
}
