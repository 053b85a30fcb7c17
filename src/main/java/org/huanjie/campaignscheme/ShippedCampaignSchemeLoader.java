package org.huanjie.campaignscheme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Stores the shipped campaign schemes when the program starts. */
@Component
class ShippedCampaignSchemeLoader implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedCampaignSchemeLoader.class);

    private final CampaignSchemeLibrary library;

    ShippedCampaignSchemeLoader(CampaignSchemeLibrary library) {
        this.library = library;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:campaigns/*.yaml")) {
                ship(file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void ship(String text) {
        try {
            library.ship(text);
        } catch (DuplicateKeyException another) {
            LOG.info("Another node stored a shipped campaign scheme at the same moment");
        }
    }
}
