package org.huanjie.selection.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huanjie.election.Elections;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.person.Staffing;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;
import org.huanjie.selection.Selection;
import org.huanjie.selection.rules.NamingRule;
import org.springframework.stereotype.Component;

/** The party committee appoints the secretary, or lets a cadre hold the post concurrently (NS-4.0a, JY-4.1e). */
@Component
class NameSecretaryHandler implements UserTaskHandler<Naming> {

    private final Selection selection;
    private final Elections elections;
    private final SuitablePeople suitable;

    NameSecretaryHandler(Selection selection, Elections elections, SuitablePeople suitable) {
        this.selection = selection;
        this.elections = elections;
        this.suitable = suitable;
    }

    @Override
    public Object form(TaskContext task) {
        List<Post> posts = open(task);
        return Map.of(
                "context",
                Map.of("posts", posts.stream().map(NameSecretaryHandler::line).toList()),
                "people",
                posts.stream()
                        .flatMap(post -> IntStream.range(0, post.seats()).mapToObj(seat -> blank(post)))
                        .toList(),
                "opinion",
                "");
    }

    @Override
    public void complete(TaskContext task, Naming naming) {
        selection.name(task.election(), naming, task.actor().orElseThrow());
    }

    @Override
    public Naming example(TaskContext task) {
        List<Named> people = new ArrayList<>();
        for (Post post : open(task)) {
            for (int seat = 0; seat < post.seats(); seat++) {
                people.add(suitable.named(elections.scheme(task.election()), post, people.size()));
            }
        }
        return new Naming(people, "经党组织会议研究，同意上述人选。");
    }

    private List<Post> open(TaskContext task) {
        return NamingRule.posts(elections.scheme(task.election()));
    }

    private static Map<String, Object> line(Post post) {
        return Map.of(
                "id", post.id(),
                "name", post.name(),
                "seats", post.seats(),
                "chosenBy", SelectionWords.of(post.chosenBy()),
                "clause", post.basis().clause(),
                "sources", post.sources());
    }

    private static Map<String, Object> blank(Post post) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("post", post.id());
        row.put("name", "");
        row.put("sex", "男");
        row.put("politicalStatus", "party-member");
        row.put("residence", "registered");
        row.put("staffing", post.staffing().orElse(Staffing.INSIDE) == Staffing.INSIDE ? "inside" : "outside");
        post.sources().stream().findFirst().ifPresent(source -> row.put("source", source.id()));
        row.put("position", "");
        return row;
    }
}
