package org.huanjie.access.web;

import java.sql.Connection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are written: requests of one person that come at once may store the same attribute, and what cannot be read counts as absent. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    private static final String H2 = "H2";

    private static final String H2_ATTRIBUTE = """
            merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            key (session_primary_id, attribute_name) values (?, ?, ?)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesWrittenAtOnce(JdbcTemplate jdbc) {
        String database =
                jdbc.execute((Connection connection) -> connection.getMetaData().getDatabaseProductName());
        return H2.equals(database)
                ? repository -> repository.setCreateSessionAttributeQuery(H2_ATTRIBUTE)
                : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        DeserializingConverter reader =
                new DeserializingConverter(new DefaultDeserializer(getClass().getClassLoader()));
        conversions.addConverter(byte[].class, Object.class, bytes -> readable(reader, bytes));
        return conversions;
    }

    /** After an upgrade the classes of an attribute may be others; its owner then signs in again. */
    private static Object readable(DeserializingConverter reader, byte[] bytes) {
        try {
            return reader.convert(bytes);
        } catch (SerializationFailedException otherVersion) {
            return null;
        }
    }
}
