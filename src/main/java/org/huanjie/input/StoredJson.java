package org.huanjie.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records as text in a column of a store, with the same words for choices and dates as in answers; what an earlier version wrote besides is passed over. */
@Component
public class StoredJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), new KebabEnums())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("No JSON form: " + value.getClass(), impossible);
        }
    }

    /** @throws IllegalStateException when the column holds something else */
    public <T> T read(String stored, Class<T> type) {
        return read(stored, mapper.constructType(type));
    }

    /** @throws IllegalStateException when the column holds something else */
    public <T> List<T> list(String stored, Class<T> element) {
        return read(stored, mapper.getTypeFactory().constructCollectionType(List.class, element));
    }

    /** @throws IllegalStateException when the column holds something else */
    public <K, T> Map<K, T> map(String stored, Class<K> key, Class<T> value) {
        return read(stored, mapper.getTypeFactory().constructMapType(Map.class, key, value));
    }

    private <T> T read(String stored, JavaType type) {
        try {
            return mapper.readValue(stored, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored " + type.toCanonical() + " cannot be read", broken);
        }
    }
}
