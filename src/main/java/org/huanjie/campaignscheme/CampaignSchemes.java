package org.huanjie.campaignscheme;

import java.util.List;
import java.util.Optional;
import org.huanjie.clause.CitingSchemes;

/** The campaign schemes of this installation; a version never changes once stored. */
public interface CampaignSchemes extends CitingSchemes {

    /** The newest version. */
    Optional<CampaignScheme> find(String id);

    @Override
    Optional<CampaignScheme> find(String id, int version);

    /** The newest version of every scheme, by id. */
    List<CampaignScheme> all();
}
