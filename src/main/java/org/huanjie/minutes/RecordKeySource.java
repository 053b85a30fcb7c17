package org.huanjie.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the key comes from: the setting {@code huanjie.record-key}, in demo mode a file made at the first start. */
@Configuration(proxyBeanMethods = false)
class RecordKeySource {

    @Bean
    @ConditionalOnBooleanProperty(name = "huanjie.demo", havingValue = false, matchIfMissing = true)
    RecordKey configuredKey(@Value("${huanjie.record-key}") String secret) {
        return new RecordKey(secret);
    }

    @Bean
    @ConditionalOnBooleanProperty("huanjie.demo")
    RecordKey generatedKey(@Value("${huanjie.data-dir:data}") Path dataDirectory) {
        Path file = dataDirectory.resolve("record.key");
        try {
            if (Files.notExists(file)) {
                generate(file);
            }
            return new RecordKey(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(Path file) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, HexFormat.of().formatHex(secret), StandardOpenOption.CREATE_NEW);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
