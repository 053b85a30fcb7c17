package org.huanjie.assessment;

import java.util.List;
import org.huanjie.campaignscheme.Tier;

/** How a division stands in a campaign. */
public record Mark(String division, String name, Tier tier, List<Target> targets, List<Vetoed> vetoes) {}
