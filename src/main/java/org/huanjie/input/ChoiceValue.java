package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.BeanUtils;

record ChoiceValue(List<? extends Enum<?>> choices) implements Value {

    static ChoiceValue of(Class<?> type, Class<? extends Choices> among) {
        return new ChoiceValue(
                among == Choices.class
                        ? Arrays.stream(type.getEnumConstants())
                                .<Enum<?>>map(Enum.class::cast)
                                .toList()
                        : BeanUtils.instantiateClass(among).constants());
    }

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        for (Enum<?> choice : choices) {
            if (sent.isTextual() && KebabEnums.name(choice).equals(sent.textValue())) {
                return choice;
            }
        }
        return spot.wrong("应是下列之一：" + names("、"), this, sent);
    }

    /** The choice by its name, or as people read it in Chinese. */
    @Override
    public JsonNode written(String text) {
        String plain = text.strip();
        return choices.stream()
                .filter(choice ->
                        choice instanceof InChinese titled && titled.title().equals(plain))
                .findFirst()
                .map(choice -> TextNode.valueOf(KebabEnums.name(choice)))
                .orElseGet(() -> TextNode.valueOf(plain));
    }

    @Override
    public String rule() {
        return names("、") + "之一";
    }

    @Override
    public String cellRule() {
        return choices.stream().allMatch(InChinese.class::isInstance)
                ? choices.stream()
                        .map(choice -> ((InChinese) choice).title())
                        .collect(Collectors.joining("、", "", "之一"))
                : rule();
    }

    private String names(String between) {
        return choices.stream().map(KebabEnums::name).collect(Collectors.joining(between));
    }

    @Override
    public String type() {
        return "choice";
    }

    @Override
    public Object sketch() {
        return choices.get(0);
    }

    @Override
    public String bounds() {
        return names("|");
    }
}
