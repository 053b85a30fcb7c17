package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;

record ChoiceValue(Class<?> choices) implements Value {

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        for (Object choice : choices.getEnumConstants()) {
            if (sent.isTextual() && KebabEnums.name((Enum<?>) choice).equals(sent.textValue())) {
                return choice;
            }
        }
        return spot.fault("应是下列之一：" + names("、"));
    }

    private String names(String between) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> KebabEnums.name((Enum<?>) choice))
                .collect(Collectors.joining(between));
    }

    @Override
    public String type() {
        return "choice";
    }

    @Override
    public Object sketch() {
        return choices.getEnumConstants()[0];
    }

    @Override
    public String bounds() {
        return names("|");
    }
}
