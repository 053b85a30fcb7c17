package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
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
        return spot.wrong("应是下列之一：" + names("、"), this, sent);
    }

    /** The choice by its name, or as people read it in Chinese. */
    @Override
    public JsonNode written(String text) {
        String plain = text.strip();
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice ->
                        choice instanceof InChinese titled && titled.title().equals(plain))
                .findFirst()
                .map(choice -> TextNode.valueOf(KebabEnums.name((Enum<?>) choice)))
                .orElseGet(() -> TextNode.valueOf(plain));
    }

    @Override
    public String rule() {
        return names("、") + "之一";
    }

    @Override
    public String cellRule() {
        return InChinese.class.isAssignableFrom(choices)
                ? Arrays.stream(choices.getEnumConstants())
                        .map(choice -> ((InChinese) choice).title())
                        .collect(Collectors.joining("、", "", "之一"))
                : rule();
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
