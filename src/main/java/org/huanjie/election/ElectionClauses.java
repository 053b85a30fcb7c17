package org.huanjie.election;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.huanjie.clause.Citations;
import org.huanjie.clause.Citing;
import org.huanjie.clause.ElectionCitations;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ClauseWords;
import org.huanjie.input.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An election cites the documents of its own scheme, and so does a campaign. */
@Component
class ElectionClauses implements ElectionCitations, ClauseWords {

    private final Elections elections;
    private final ObjectProvider<CampaignMatters> campaigns;

    ElectionClauses(Elections elections, ObjectProvider<CampaignMatters> campaigns) {
        this.elections = elections;
        this.campaigns = campaigns;
    }

    @Override
    public Citations of(ElectionId election) {
        return Citations.of(() -> scheme(election));
    }

    @Override
    public Refusal cited(ElectionId election, Refusal refusal) {
        return refusal.cited(of(election));
    }

    private Optional<Citing> scheme(ElectionId election) {
        try {
            return Optional.of(CampaignId.of(election)
                    .map(campaign -> campaigns.getObject().citing(campaign))
                    .orElseGet(() -> elections.scheme(election)));
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
    }
}
