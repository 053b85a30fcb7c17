package org.huanjie.engine.tuning;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.spin.plugin.impl.JsonValueSerializer;
import org.camunda.spin.plugin.variable.value.SpinValue;

/** Keeps a short JSON text in the variable's own row; only a longer one gets a row for its bytes, as with the engine's own serializer. */
public class ShortJson extends JsonValueSerializer {

    /** What the column holds on every database. */
    private static final int MOST_CHARACTERS = 4000;

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
        String text = written == null ? null : new String(written, StandardCharsets.UTF_8);
        boolean isShort = text != null && text.length() <= MOST_CHARACTERS;
        fields.setTextValue(isShort ? text : null);
        fields.setByteArrayValue(isShort ? null : written);
    }

    @Override
    protected byte[] readSerializedValueFromFields(ValueFields fields) {
        String text = fields.getTextValue();
        return text == null ? super.readSerializedValueFromFields(fields) : text.getBytes(StandardCharsets.UTF_8);
    }
}
