package org.huanjie.scheme;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huanjie.scheme.Scheme.Ballot;
import org.huanjie.scheme.Scheme.Copy;
import org.huanjie.scheme.Scheme.Electorate;
import org.huanjie.scheme.Scheme.Notice;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Source;
import org.huanjie.scheme.Scheme.StagePlan;

/** Checks that what a scheme's parts call each other exists and is there once. Parts that could not be read are passed over. */
final class SchemeReferences {

    private final Scheme scheme;
    private final YamlNotes notes;

    SchemeReferences(Scheme scheme, YamlNotes notes) {
        this.scheme = scheme;
        this.notes = notes;
    }

    void check() {
        once("posts", "id", scheme.posts(), Post::id);
        once("electorates", "id", scheme.electorates(), Electorate::id);
        once("ballots", "id", scheme.ballots(), Ballot::id);
        once("stages", "stage", scheme.stages(), StagePlan::stage);
        each("posts", scheme.posts(), (path, post) -> once(path + ".sources", "id", post.sources(), Source::id));
        each(
                "stages",
                scheme.stages(),
                (path, stage) -> once(path + ".steps", "step", stage.steps(), StagePlan.Step::step));
        each("ballots", scheme.ballots(), this::checkBallot);
        scheme.announcement().ifPresent(notice -> checkNotice("announcement", notice));
        scheme.resultNotice().ifPresent(notice -> checkNotice("result-notice", notice));
        scheme.congress().ifPresent(congress -> electorateExists("congress.electorate", congress.electorate()));
        once("plenums", "electorate", scheme.plenums(), Plenum::electorate);
        each("plenums", scheme.plenums(), (path, plenum) -> {
            electorateExists(path + ".electorate", plenum.electorate());
            postsExist(path + ".members", plenum.members());
            postsExist(path + ".candidates", plenum.candidates());
        });
        scheme.handover()
                .flatMap(Scheme.Handover::entering)
                .ifPresent(entering -> postsExist("handover.entering.posts", entering.posts()));
        copiesOnce();
    }

    /** No body gets two copies of one letter. */
    private void copiesOnce() {
        Map<Copy.Subject, Set<Copy.Receiver>> named = new EnumMap<>(Copy.Subject.class);
        each("copies", scheme.copies(), (path, copy) -> copy.letters().forEach(letter -> {
            Set<Copy.Receiver> receivers = named.computeIfAbsent(letter, any -> EnumSet.noneOf(Copy.Receiver.class));
            copy.to().stream()
                    .filter(receiver -> !receivers.add(receiver))
                    .forEach(receiver ->
                            notes.fault(path + ".to", letter.title() + "已经写明抄送" + receiver.title() + "，不用再写"));
        }));
    }

    private void checkBallot(String path, Ballot ballot) {
        postsExist(path + ".posts", ballot.posts());
        if (ballot.electors() != null) {
            exists(path + ".electors", ballot.electors(), "electorates", names(scheme.electorates(), Electorate::id));
        }
    }

    private void electorateExists(String path, String electorate) {
        if (electorate != null) {
            exists(path, electorate, "electorates", names(scheme.electorates(), Electorate::id));
        }
    }

    private void checkNotice(String path, Notice notice) {
        postsExist(path + ".posts", notice.posts());
    }

    private void postsExist(String path, Collection<String> posts) {
        posts.forEach(post -> exists(path, post, "posts", names(scheme.posts(), Post::id)));
    }

    private void exists(String path, String name, String list, List<String> known) {
        boolean allRead = notes.sound(list) || !known.isEmpty() && !known.contains(null);
        if (allRead && !known.contains(name)) {
            notes.fault(path, list + "里没有" + YamlValue.quote(name));
        }
    }

    private <T> void once(String list, String key, List<T> rows, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        each(list, rows, (path, row) -> Optional.ofNullable(name.apply(row))
                .filter(any -> !seen.add(any))
                .ifPresent(any -> notes.fault(path + "." + key, YamlValue.quote(any) + "与前面的重复")));
    }

    private static <T> void each(String list, List<T> rows, Visit<T> visit) {
        for (int row = 0; row < rows.size(); row++) {
            visit.at(list + "[" + row + "]", rows.get(row));
        }
    }

    private static <T> List<String> names(List<T> rows, Function<T, String> name) {
        return rows.stream().map(name).toList();
    }

    private interface Visit<T> {

        void at(String path, T row);
    }
}
