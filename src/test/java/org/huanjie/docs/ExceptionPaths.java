package org.huanjie.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.huanjie.models.ExceptionPath;

/** The exception paths E1 to E26 and the tests that take elections along them. */
final class ExceptionPaths {

    private static final int LAST = 26;
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String HEAD = """

            ## Exception paths

            The ways on which an election goes wrong and comes right again. Each test takes an election through the engine, wrong first and right afterwards.

            | path | clause | model and element | test class |
            |---|---|---|---|
            """;

    /** What one test says of one path. */
    private record Tested(ExceptionPath path, String by) {}

    private final List<Tested> tested;

    private ExceptionPaths(List<Tested> tested) {
        this.tested = tested;
    }

    static ExceptionPaths ofAllTests() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return new ExceptionPaths(files.filter(file -> file.toString().endsWith(".class"))
                    .map(ExceptionPaths::loaded)
                    .flatMap(ExceptionPaths::said)
                    .toList());
        }
    }

    /** The numbers that no test has. */
    Set<String> untested() {
        return ids().filter(id -> of(id).findAny().isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers that tests name and that are no paths. */
    Set<String> unknownPaths() {
        Set<String> known = ids().collect(Collectors.toSet());
        return tested.stream()
                .map(one -> one.path().id())
                .filter(id -> !known.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The elements that tests name and that no model has. */
    Set<String> unknownElements() throws IOException {
        Set<String> modelled = modelled();
        return tested.stream()
                .flatMap(one -> Stream.of(one.path().through()))
                .filter(element -> !modelled.contains(element))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tests that name no element at all. */
    Set<String> withoutElement() {
        return tested.stream()
                .filter(one -> one.path().through().length == 0)
                .map(Tested::by)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String table() {
        return ids().filter(id -> of(id).findAny().isPresent())
                .map(id -> "| %s | %s | %s | %s |\n"
                        .formatted(
                                id,
                                joined(id, one -> Stream.of(one.path().clause().split(", *"))),
                                joined(id, one -> Stream.of(one.path().through())),
                                joined(id, one -> Stream.of(one.by()))))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static Stream<String> ids() {
        return IntStream.rangeClosed(1, LAST).mapToObj(number -> "E" + number);
    }

    private Stream<Tested> of(String id) {
        return tested.stream().filter(one -> one.path().id().equals(id));
    }

    private String joined(String id, Function<Tested, Stream<String>> told) {
        return of(id).flatMap(told).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static Stream<Tested> said(Class<?> test) {
        return Stream.concat(Stream.of(test), Stream.of(test.getDeclaredMethods()))
                .flatMap(place -> Stream.of(place.getAnnotationsByType(ExceptionPath.class)))
                .map(path -> new Tested(path, test.getSimpleName()));
    }

    private static Class<?> loaded(Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        try {
            return Class.forName(name, false, ExceptionPaths.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> modelled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(ExceptionPaths::elements)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> elements(Path file) {
        String model = file.getFileName().toString().replace(".bpmn", "");
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowElement.class).stream()
                .map(element -> model + "/" + element.getId());
    }
}
