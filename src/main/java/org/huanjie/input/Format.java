package org.huanjie.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Optional;

/** How records are written down: what their components are called, and what holds where nothing else is said. */
enum Format {
    JSON(0, 200, 0, 1000),

    /** Components have kebab names, need no label, and lists of plain values are sets. */
    YAML(1, 60, 1, 50);

    private final long shortestText;
    private final long longestText;
    private final long fewestRows;
    private final long mostRows;

    Format(long shortestText, long longestText, long fewestRows, long mostRows) {
        this.shortestText = shortestText;
        this.longestText = longestText;
        this.fewestRows = fewestRows;
        this.mostRows = mostRows;
    }

    private record Element(
            @Field("") String any,
            @Field(value = "", name = true) String name,
            @Field(value = "", id = true) String id) {}

    private static final Field PLAIN = element(0);
    private static final Field NAME = element(1);
    private static final Field ID = element(2);

    private static Field element(int component) {
        return Element.class.getRecordComponents()[component].getAnnotation(Field.class);
    }

    String name(RecordComponent component) {
        if (this == YAML) {
            return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    Field asked(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Field.class))
                .or(() -> this == YAML ? Optional.of(PLAIN) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException(component + " is not @Field"));
    }

    Bounds length(Field asked) {
        return Bounds.of(asked, shortestText, longestText);
    }

    Bounds rows(Field asked) {
        return Bounds.of(asked, fewestRows, mostRows);
    }

    /** The bounds of a list are those of its rows, so what is in them has only the bounds of its type; a list of names holds names. */
    static Field element(Field list) {
        return list.id() ? ID : list.name() ? NAME : PLAIN;
    }

    boolean distinctRows() {
        return this == YAML;
    }
}
