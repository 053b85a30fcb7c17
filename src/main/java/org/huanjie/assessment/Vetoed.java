package org.huanjie.assessment;

import java.util.List;
import org.huanjie.campaignscheme.CampaignScheme.Cause;

/** A good rating that is out of reach, and why. */
public record Vetoed(String id, String title, List<Cause> causes, String consequence, String clause) {}
