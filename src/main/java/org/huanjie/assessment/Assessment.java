package org.huanjie.assessment;

import java.time.LocalDateTime;
import java.util.List;
import org.huanjie.campaign.Campaign;

/**
 * How a part of a campaign stands.
 *
 * @param own the mark of the part itself
 * @param lines those of the divisions right below it in which bodies of the campaign lie
 * @param ranking their names by progress, where the campaign's scheme ranks this level
 * @param interviewed those of them who are to be interviewed (JX-5)
 */
public record Assessment(
        Campaign campaign,
        LocalDateTime at,
        Mark own,
        List<Mark> lines,
        List<String> ranking,
        List<String> interviewed) {}
