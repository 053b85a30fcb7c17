package org.huanjie.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.DatabasePrefixHandler;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * First passwords of accounts that are created by the thousand. A random password of 80 bits or more is guessed through no hash, so a fast one keeps
 * it as safe as a slow one, which takes its place as soon as the password has been right once.
 */
@Component
public class RandomPasswords {

    private final ProcessEngineConfigurationImpl engine;
    private final Sha512HashDigest hash = new Sha512HashDigest();

    public RandomPasswords(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** @param password random, of 80 bits at least, never one that a person has chosen */
    public void set(User user, String password) {
        UserEntity account = (UserEntity) user;
        account.setSalt(engine.getSaltGenerator().generateSalt());
        account.setDbPassword(new DatabasePrefixHandler().generatePrefix(hash.hashAlgorithmName())
                + hash.encrypt(password + account.getSalt()));
    }
}
