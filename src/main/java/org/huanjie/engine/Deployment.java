package org.huanjie.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Brings the models and forms into the engine when the program starts, all in one deployment. Nothing changed since the last start makes no new
 * one; one change deploys everything anew, because a model finds its forms and the models it calls in its own deployment.
 */
@Component
class Deployment implements SmartInitializingSingleton {

    private static final String NAME = "huanjie";

    private final RepositoryService repository;
    private final Models models;

    Deployment(RepositoryService repository, Models models) {
        this.repository = repository;
        this.models = models;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (models.files().isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        for (Map.Entry<String, Resource> file : models.files().entrySet()) {
            add(deployment, file.getKey(), file.getValue());
        }
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, String name, Resource file) {
        try (InputStream content = file.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
