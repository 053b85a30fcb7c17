package org.huanjie.scheme;

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

/** Stores the shipped schemes when the program starts. */
@Component
class ShippedSchemeLoader implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedSchemeLoader.class);

    private final SchemeLibrary library;

    ShippedSchemeLoader(SchemeLibrary library) {
        this.library = library;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:schemes/*.yaml")) {
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
            LOG.info("Another node stored a shipped scheme at the same moment");
        }
    }
}
