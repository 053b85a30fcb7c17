package org.huanjie.models;

import org.huanjie.election.AllElections;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Withdraws what a test has left running, so that the next can begin. */
public class ElectionsWithdrawn implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        ElectionService elections =
                SpringExtension.getApplicationContext(context).getBean(ElectionService.class);
        AllElections.of(elections).stream()
                .filter(election -> election.status() == Status.RUNNING)
                .forEach(election -> elections.withdraw(election.id(), "试验结束", "admin"));
    }
}
