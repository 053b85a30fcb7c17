package org.huanjie.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.input.Finding;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.Yaml;
import org.huanjie.scheme.Scheme.Copy;
import org.huanjie.scheme.rules.Steps;

/** Checks that what a scheme's parts call each other exists and is there once. What could not be read is passed over. */
final class SchemeReferences {

    private static final List<String> POSTS = List.of(
            "secretary",
            "full-time-deputy",
            "part-time-deputy",
            "seconded-deputy",
            "deputy",
            "standing-member",
            "member",
            "alternate");

    private final Yaml yaml;
    private final Set<String> unsound = new HashSet<>();

    SchemeReferences(Yaml yaml) {
        this.yaml = yaml;
    }

    void check() {
        if (yaml.tree() == null) {
            return;
        }
        each("posts[].id", (path, post) -> oneOf(path, post, POSTS));
        each("stages[].stage", (path, stage) -> oneOf(path, stage, Steps.stages()));
        yaml.faults().forEach(fault -> unsound.add(fault.finding().field()));
        Stream.of(
                        "posts[].id",
                        "electorates[].id",
                        "ballots[].id",
                        "stages[].stage",
                        "plenums[].electorate",
                        "documents[].clauses[].id")
                .forEach(this::once);
        rows("posts").forEach(post -> once(post + ".sources[].id"));
        rows("stages").forEach(stage -> {
            each(stage + ".steps[].step", (path, step) -> oneOf(path, step, stepsOf(stage)));
            once(stage + ".steps[].step");
        });
        Stream.of(
                        "ballots[].posts",
                        "announcement.posts",
                        "result-notice.posts",
                        "plenums[].members",
                        "plenums[].candidates",
                        "handover.entering.posts")
                .forEach(list -> refersTo(list + "[]", "posts"));
        Stream.of("ballots[].electors", "congress.electorate", "plenums[].electorate")
                .forEach(name -> refersTo(name, "electorates"));
        copiesOnce();
        CitedDocuments.check(yaml);
    }

    /** No body gets two copies of one letter. */
    private void copiesOnce() {
        Map<String, Set<String>> named = new HashMap<>();
        rows("copies")
                .forEach(copy -> each(copy + ".letters[]", (any, letter) -> {
                    Set<String> receivers = named.computeIfAbsent(letter, none -> new HashSet<>());
                    each(copy + ".to[]", (path, receiver) -> {
                        if (isSound(any) && isSound(path) && !receivers.add(receiver)) {
                            String to = KebabEnums.constant(BodyKind.class, receiver)
                                    .titleBesideThoseAbove();
                            fault(
                                    copy + ".to",
                                    KebabEnums.constant(Copy.Subject.class, letter)
                                                    .title() + "已经写明抄送" + to + "，不用再写");
                        }
                    });
                }));
    }

    private List<String> stepsOf(String stage) {
        String name = yaml.node(stage + ".stage").asText();
        return Steps.stages().contains(name) ? Steps.of(name) : Steps.all();
    }

    private void oneOf(String path, String name, List<String> allowed) {
        if (!allowed.contains(name)) {
            fault(path, "应是" + String.join("、", allowed) + "之一，现为" + Yaml.quote(name));
        }
    }

    private void once(String places) {
        Set<String> seen = new HashSet<>();
        each(places, (path, name) -> {
            if (!seen.add(name)) {
                fault(path, Yaml.quote(name) + "与前面的重复");
            }
        });
    }

    /** A name that is faulty in the list may be the one that is meant. */
    private void refersTo(String places, String list) {
        List<String> known = new ArrayList<>();
        each(list + "[].id", (path, name) -> {
            if (isSound(path)) {
                known.add(name);
            }
        });
        boolean allRead = known.size() == yaml.node(list).size() && !(known.isEmpty() && unsound.contains(list));
        each(places, (path, name) -> {
            if (allRead && isSound(path) && !known.contains(name)) {
                fault(path.replaceFirst("\\[\\d+]$", ""), list + "里没有" + Yaml.quote(name));
            }
        });
    }

    private boolean isSound(String path) {
        return !unsound.contains(path);
    }

    private void fault(String path, String message) {
        yaml.add(new Finding(path, message, ""));
    }

    private List<String> rows(String list) {
        return IntStream.range(0, yaml.node(list).size())
                .mapToObj(row -> list + "[" + row + "]")
                .toList();
    }

    /** Visits every text at a path in which {@code []} stands for each row of a list. */
    private void each(String places, BiConsumer<String, String> visit) {
        int rows = places.indexOf("[]");
        if (rows >= 0) {
            rows(places.substring(0, rows)).forEach(row -> each(row + places.substring(rows + 2), visit));
        } else if (yaml.node(places).isTextual()) {
            visit.accept(places, yaml.node(places).textValue());
        }
    }
}
