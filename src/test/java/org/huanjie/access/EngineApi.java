package org.huanjie.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** The engine's whole REST API, as its classes declare it. */
final class EngineApi {

    private static final int DEEP = 8;

    /** A method and a path below the root, with the parameters in braces. */
    record Endpoint(String method, String path) implements Comparable<Endpoint> {

        /** The path with something in the place of each parameter that names nothing. */
        String filled() {
            return path.replaceAll("\\{[^}]+}", "nothing-1");
        }

        @Override
        public int compareTo(Endpoint other) {
            return (path + " " + method).compareTo(other.path + " " + other.method);
        }
    }

    private EngineApi() {}

    static Set<Endpoint> all() {
        Set<Endpoint> found = new TreeSet<>();
        collect("", DefaultProcessEngineRestServiceImpl.class, new ArrayDeque<>(), found);
        return found;
    }

    private static void collect(String root, Class<?> resource, Deque<Class<?>> above, Set<Endpoint> found) {
        if (above.contains(resource) || above.size() > DEEP) {
            return;
        }
        above.push(resource);
        for (Method method : resource.getMethods()) {
            List<Method> declared = declarations(resource, method);
            String path = root + first(declared.stream().map(EngineApi::path)).orElse("");
            Optional<String> verb = first(declared.stream().map(EngineApi::verb));
            if (verb.isPresent()) {
                found.add(new Endpoint(verb.get(), path.replaceAll("(?<=.)/$", "")));
            } else if (!path.equals(root)) {
                collect(path, method.getReturnType(), above, found);
            }
        }
        above.pop();
    }

    private static <T> Optional<T> first(Stream<Optional<T>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }

    /** The method in the class itself and in all that it extends and implements, where the annotations stand. */
    private static List<Method> declarations(Class<?> resource, Method method) {
        return kinds(resource).stream()
                .flatMap(kind -> Arrays.stream(kind.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .toList();
    }

    private static Set<Class<?>> kinds(Class<?> type) {
        Set<Class<?>> kinds = new LinkedHashSet<>();
        if (type != null && type != Object.class) {
            kinds.add(type);
            kinds.addAll(kinds(type.getSuperclass()));
            Arrays.stream(type.getInterfaces()).forEach(each -> kinds.addAll(kinds(each)));
        }
        return kinds;
    }

    private static Optional<String> path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .map(value -> value.startsWith("/") ? value : "/" + value)
                .map(value -> value.equals("/") ? "" : value);
    }

    private static Optional<String> verb(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(HttpMethod::value)
                .findFirst();
    }
}
