package org.huanjie.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huanjie.models.Happenings.Happening;

/**
 * How people bring an election where few elections come.
 *
 * @param places as {@code model/element}; none for the straight way, on which nothing is out of the ordinary
 * @param answers what people change in answers that fit, by task
 * @param beside what they do beside their tasks, once and as soon as it can be done
 */
record Way(
        Start start,
        Set<String> places,
        Map<String, Consumer<ObjectNode>> answers,
        Function<Happenings, Optional<Happening>> beside) {

    static Way straight(Start start) {
        return to(start);
    }

    static Way to(Start start, String... places) {
        return new Way(start, Set.of(places), Map.of(), happenings -> Optional.empty());
    }

    Way answering(String task, Consumer<ObjectNode> change) {
        Map<String, Consumer<ObjectNode>> all = new HashMap<>(answers);
        all.put(task, change);
        return new Way(start, places, Map.copyOf(all), beside);
    }

    Way doing(Function<Happenings, Optional<Happening>> happening) {
        return new Way(start, places, answers, happening);
    }
}
