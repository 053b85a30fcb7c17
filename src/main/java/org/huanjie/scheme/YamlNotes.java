package org.huanjie.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is noted while a scheme's text is read: its faults, and on which line each value stands. */
final class YamlNotes {

    private final List<SchemeFault> faults = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /** Notes where a value stands; the name of a group stands before its values. */
    void stands(String path, int line) {
        lines.putIfAbsent(path, line);
    }

    void fault(int line, String path, String message) {
        faults.add(new SchemeFault(line, path, message, ""));
    }

    /** A fault of a value that was read, on the line where it, or what holds it, stands. */
    void fault(String path, String message) {
        fault(line(path), path, message);
    }

    /** Whether no fault was noted of the value or of anything in it. */
    boolean sound(String path) {
        return faults.stream()
                .map(SchemeFault::field)
                .noneMatch(field -> field.equals(path) || field.startsWith(path + ".") || field.startsWith(path + "["));
    }

    private int line(String path) {
        String nearest = path;
        while (!nearest.isEmpty() && !lines.containsKey(nearest)) {
            nearest = nearest.substring(0, Math.max(0, Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['))));
        }
        return lines.getOrDefault(nearest, 0);
    }

    List<SchemeFault> faults() {
        return List.copyOf(faults);
    }

    Map<String, Integer> lines() {
        return Map.copyOf(lines);
    }
}
