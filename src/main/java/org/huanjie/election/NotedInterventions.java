package org.huanjie.election;

import java.util.Optional;
import org.huanjie.election.ElectionMinutes.ClaimReturned;
import org.huanjie.election.ElectionMinutes.StepRetried;
import org.huanjie.engine.Interventions;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Minutes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts into the minutes of the election what people do to its course; what belongs to no election is in the log, with the account. */
@Component
class NotedInterventions implements Interventions {

    private static final Logger LOG = LoggerFactory.getLogger(NotedInterventions.class);

    private final ElectionStore elections;
    private final Minutes minutes;

    NotedInterventions(ElectionStore elections, Minutes minutes) {
        this.elections = elections;
        this.minutes = minutes;
    }

    @Override
    public void taskReturned(ElectionId election, String task, String holder, Optional<String> actor) {
        note(election, actor.orElse(Minutes.SYSTEM), new ClaimReturned(task, holder));
    }

    @Override
    public void jobRetried(ElectionId election, String activity, String actor) {
        note(election, actor, new StepRetried(activity));
    }

    @Override
    public void accountUnlocked(String account, String actor) {
        LOG.info("{} has unlocked the account {}", actor, account);
    }

    private void note(ElectionId election, String actor, ElectionMinutes entry) {
        if (elections.find(election).isPresent()) {
            minutes.append(election, actor, "", entry);
        } else {
            LOG.info("{}: {}", actor, entry);
        }
    }
}
