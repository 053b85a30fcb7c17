package org.huanjie.engine.tuning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.spin.plugin.impl.JsonValueSerializer;
import org.camunda.spin.plugin.variable.value.SpinValue;

/**
 * Keeps a JSON text in the variable's own row: a longer one compressed, in both of its text columns. Only what does not fit there even so gets a row
 * for its bytes, as with the engine's own serializer.
 */
public class ShortJson extends JsonValueSerializer {

    /** What a text column holds on every database. */
    private static final int MOST_CHARACTERS = 4000;

    /** No JSON text begins like this. */
    private static final String COMPRESSED = "zip:";

    /** Takes the place of the engine's own. */
    public static void install(VariableSerializers serializers) {
        ShortJson ours = new ShortJson();
        TypedValueSerializer<?> engines = serializers.getSerializerByName(ours.getName());
        int place = serializers.getSerializerIndex(engines);
        serializers.removeSerializer(engines);
        serializers.addSerializer(ours, place);
    }

    @Override
    protected void writeToValueFields(SpinValue value, ValueFields fields, byte[] written) {
        String stored = written == null ? "" : stored(written);
        boolean isShort = !stored.isEmpty() && stored.length() <= 2 * MOST_CHARACTERS;
        int cut = Math.min(stored.length(), MOST_CHARACTERS);
        fields.setTextValue(isShort ? stored.substring(0, cut) : null);
        fields.setTextValue2(isShort && cut < stored.length() ? stored.substring(cut) : null);
        fields.setByteArrayValue(isShort ? null : written);
    }

    private static String stored(byte[] written) {
        String text = new String(written, StandardCharsets.UTF_8);
        return text.length() <= MOST_CHARACTERS && !text.startsWith(COMPRESSED)
                ? text
                : COMPRESSED + Base64.getEncoder().encodeToString(deflated(written));
    }

    @Override
    protected byte[] readSerializedValueFromFields(ValueFields fields) {
        if (fields.getTextValue() == null) {
            return super.readSerializedValueFromFields(fields);
        }
        String stored = fields.getTextValue() + Objects.requireNonNullElse(fields.getTextValue2(), "");
        return stored.startsWith(COMPRESSED)
                ? inflated(Base64.getDecoder().decode(stored.substring(COMPRESSED.length())))
                : stored.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflated(byte[] text) {
        return copied(new DeflaterInputStream(new ByteArrayInputStream(text)));
    }

    private static byte[] inflated(byte[] compressed) {
        return copied(new InflaterInputStream(new ByteArrayInputStream(compressed)));
    }

    private static byte[] copied(InputStream from) {
        try (from) {
            return from.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
