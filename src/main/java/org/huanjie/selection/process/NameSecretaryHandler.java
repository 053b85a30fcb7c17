package org.huanjie.selection.process;

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
import org.huanjie.selection.Selection;
import org.huanjie.selection.rules.NamingRule;
import org.springframework.stereotype.Component;

/** The party committee appoints the secretary, or lets a cadre hold the post concurrently (NS-4.0a, JY-4.1e). */
@Component
class NameSecretaryHandler implements UserTaskHandler<Naming> {

    private final Selection selection;
    private final Elections elections;

    NameSecretaryHandler(Selection selection, Elections elections) {
        this.selection = selection;
        this.elections = elections;
    }

    @Override
    public Object form(TaskContext task) {
        List<Post> posts = open(task);
        return Map.of(
                "context",
                Map.of(
                        "asked",
                        elections.scheme(task.election()).eligibility().asked(),
                        "posts",
                        posts.stream().map(NameSecretaryHandler::line).toList()),
                "people",
                posts.stream()
                        .flatMap(post -> IntStream.range(0, post.seats()).mapToObj(seat -> blank(post)))
                        .toList(),
                "opinion",
                "");
    }

    @Override
    public void complete(TaskContext task, Naming naming) {
        selection.name(task.election(), naming, task.actor());
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
