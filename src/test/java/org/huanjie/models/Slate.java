package org.huanjie.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huanjie.ids.PostId;
import org.huanjie.input.KebabEnums;
import org.huanjie.person.Channel;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Plenum;
import org.huanjie.scheme.Scheme.Post;

/** Invented people who may stand under a scheme, as rows of the register of nominations; who is to be elected from the elected stands twice. */
final class Slate {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜";
    private static final String[] GIVEN = {"晓明", "丽娟", "志强", "雅琴", "文博", "佳慧", "建国", "思雨"};
    private static final int AGE = 26;
    private static final int PARTY_MEMBERS_PER_POST = 3;

    private final Scheme scheme;
    private final LocalDate start;
    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

    private Slate(Scheme scheme, LocalDate start) {
        this.scheme = scheme;
        this.start = start;
    }

    /** @param people how many stand for each post, by post id */
    static ArrayNode of(Scheme scheme, LocalDate start, Map<String, Integer> people) {
        Slate slate = new Slate(scheme, start);
        scheme.posts().stream()
                .filter(post -> people.containsKey(post.id().value()))
                .forEach(post -> slate.add(post, people.get(post.id().value())));
        return slate.rows;
    }

    private void add(Post post, int people) {
        if (among(post).isEmpty()) {
            for (int n = 0; n < people; n++) {
                rows.add(row(post, n));
            }
        } else {
            free(post).stream().limit(people).forEach(row -> rows.add(again(row, post)));
        }
    }

    /** The posts from whose holders a plenum elects this one. */
    private Set<PostId> among(Post post) {
        return scheme.drawn(post.id()).map(Plenum::candidates).orElseGet(Set::of);
    }

    /** Rows of people who stand for the posts before this one, and not yet for another that is elected from the same people. */
    private List<ObjectNode> free(Post post) {
        Set<String> taken = names(
                row -> among(scheme.post(new PostId(row.path("post").asText()))).equals(among(post)));
        return rows().filter(
                        row -> among(post).contains(new PostId(row.path("post").asText())))
                .filter(row -> !taken.contains(row.path("name").asText()))
                .toList();
    }

    private Set<String> names(Predicate<ObjectNode> which) {
        return rows().filter(which).map(row -> row.path("name").asText()).collect(Collectors.toSet());
    }

    private Stream<ObjectNode> rows() {
        return StreamSupport.stream(rows.spliterator(), false).map(ObjectNode.class::cast);
    }

    private static ObjectNode again(ObjectNode row, Post post) {
        return row.deepCopy().put("post", post.id().value());
    }

    private ObjectNode row(Post post, int number) {
        int person = rows.size();
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("name", SURNAMES.charAt(person % SURNAMES.length()) + GIVEN[person % GIVEN.length]);
        row.put("sex", person % 2 == 0 ? "男" : "女");
        row.put("ethnicity", "汉族");
        row.put("unit", "第" + (person % 9 + 1) + "支部");
        row.put("position", "团支部干部");
        row.put("post", post.id().value());
        row.put("birthDate", start.minusYears(AGE).minusDays(person).toString());
        row.put("politicalStatus", number < PARTY_MEMBERS_PER_POST ? "party-member" : "league-member");
        row.put("residence", "registered");
        row.put("staffing", post.staffing().map(KebabEnums::name).orElse("outside"));
        post.sources().stream().findFirst().ifPresent(source -> row.put("source", source.id()));
        row.put("consent", true);
        row.putObject("nomination")
                .put("channel", KebabEnums.name(Channel.ORGANISATION))
                .put("supporters", 0);
        return row;
    }
}
