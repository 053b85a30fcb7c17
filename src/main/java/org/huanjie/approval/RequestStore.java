package org.huanjie.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.Request.Version;
import org.huanjie.ids.ElectionId;
import org.huanjie.storage.TransactionReadCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests, their versions and the opinions on them. Nothing is ever changed but a request's state. */
@Repository
class RequestStore {

    private static final String TABLE = "approval_request";
    private static final String VERSIONS = """
            select r.election, r.kind, r.state, v.*, (select count(*) from approval_opinion o where o.request = r.id) as opinions
            from approval_request r join approval_version v on v.request = r.id
            """;

    private final JdbcClient jdbc;

    /** Until when the body answers in time that has a request before it. */
    @FunctionalInterface
    interface ReplyBy {

        Optional<LocalDate> of(Request request);
    }

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Request> find(String id) {
        return requests(jdbc.sql(VERSIONS + "where r.id = :id order by v.version")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    /** The request of this kind that was begun last. */
    Optional<Request> latest(ElectionId election, String kind) {
        return TransactionReadCache.of(
                TABLE,
                election + " " + kind,
                () -> requests(jdbc.sql(VERSIONS + """
                                        where r.election = :election and r.kind = :kind and r.place =
                                            (select max(place) from approval_request
                                             where election = :election and kind = :kind)
                                        order by v.version""")
                                .param("election", election)
                                .param("kind", kind))
                        .stream()
                        .findFirst());
    }

    /** All requests of an election, the oldest first. */
    List<Request> of(ElectionId election) {
        return requests(jdbc.sql(VERSIONS + "where r.election = :election order by r.filed_at, r.id, v.version")
                .param("election", election));
    }

    /**
     * Begins a request with its first version.
     *
     * @param replyBy until when a body answers in time that has a request before it
     */
    Request begin(ElectionId election, String kind, Version first, ReplyBy replyBy) {
        int place = latest(election, kind).map(RequestStore::place).orElse(0) + 1;
        Request begun = new Request(
                election + "-" + kind + "-" + place, election, kind, State.PENDING, List.of(first), List.of());
        jdbc.sql("""
                        insert into approval_request (id, election, kind, place, state, filed_at, reply_by)
                        values (:id, :election, :kind, :place, :state, :at, :replyBy)""")
                .param("id", begun.id())
                .param("election", election)
                .param("kind", kind)
                .param("place", place)
                .param("state", begun.state().name())
                .param("at", first.filedAt().atOffset(ZoneOffset.UTC))
                .param("replyBy", replyBy.of(begun).orElse(null))
                .update();
        insert(begun.id(), first);
        return remembered(begun);
    }

    private static int place(Request request) {
        return Integer.parseInt(request.id().substring(request.id().lastIndexOf('-') + 1));
    }

    /** Files the next version; a body has the request before it again. */
    Request add(Request request, Version next, ReplyBy replyBy) {
        insert(request.id(), next);
        Request filed = request.with(next);
        await(filed, replyBy);
        return remembered(filed);
    }

    /** A body has the request before it. */
    void await(Request request, ReplyBy replyBy) {
        jdbc.sql("update approval_request set state = :state, reply_by = :replyBy, reply_noted = false where id = :id")
                .param("state", State.PENDING.name())
                .param("replyBy", replyBy.of(request).orElse(null))
                .param("id", request.id())
                .update();
    }

    /** The requests on which a body has not answered in time, as nobody has noted yet. */
    List<String> overdue(LocalDate today) {
        return jdbc.sql("""
                        select id from approval_request
                        where state = :pending and not reply_noted and reply_by < :today order by id""")
                .param("pending", State.PENDING.name())
                .param("today", today)
                .query(String.class)
                .list();
    }

    /** The next day after which an answer that is awaited is late. */
    Optional<LocalDate> nextReplyBy() {
        return jdbc.sql("select min(reply_by) from approval_request where state = :pending and not reply_noted")
                .param("pending", State.PENDING.name())
                .query(LocalDate.class)
                .optional();
    }

    /** Whether it falls to the caller to note that the answer is late. */
    boolean note(String id) {
        return jdbc.sql("update approval_request set reply_noted = true where id = :id and not reply_noted")
                        .param("id", id)
                        .update()
                == 1;
    }

    private void insert(String request, Version version) {
        jdbc.sql("""
                        insert into approval_version
                            (request, version, title, body, changes, attachments, filed_by, filed_at)
                        values (:request, :version, :title, :body, :changes, :attachments, :filedBy, :filedAt)""")
                .param("request", request)
                .param("version", version.number())
                .param("title", version.title())
                .param("body", version.text())
                .param("changes", version.changes())
                .param("attachments", joined(version.attachments()))
                .param("filedBy", version.filedBy())
                .param("filedAt", version.filedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds a body's opinion on the version that counts. */
    Request add(Request request, Opinion opinion) {
        jdbc.sql("""
                        insert into approval_opinion
                            (request, version, place, body, decision, opinion, reply_number, correct_by, attachments,
                             decided_by, decided_at)
                        values (:request, :version, :place, :body, :decision, :opinion, :replyNumber, :correctBy,
                                :attachments, :decidedBy, :decidedAt)""")
                .param("request", request.id())
                .param("version", opinion.version())
                .param("place", request.opinionsOnLatest().size() + 1)
                .param("body", opinion.body().name())
                .param("decision", opinion.decision().name())
                .param("opinion", opinion.text())
                .param("replyNumber", opinion.replyNumber())
                .param("correctBy", opinion.correctBy().orElse(null))
                .param("attachments", joined(opinion.attachments()))
                .param("decidedBy", opinion.decidedBy())
                .param("decidedAt", opinion.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
        return remembered(request.with(opinion));
    }

    Request state(Request request, State state) {
        jdbc.sql("update approval_request set state = :state where id = :id")
                .param("state", state.name())
                .param("id", request.id())
                .update();
        return remembered(request.in(state));
    }

    private static Request remembered(Request written) {
        TransactionReadCache.remember(TABLE, written.election() + " " + written.kind(), Optional.of(written));
        return written;
    }

    private record Filed(
            String request, ElectionId election, String kind, State state, int opinions, Version version) {}

    private List<Request> requests(JdbcClient.StatementSpec versions) {
        return versions.query(RequestStore::filed).list().stream()
                .collect(Collectors.groupingBy(Filed::request, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::whole)
                .toList();
    }

    private Request whole(List<Filed> filed) {
        Filed any = filed.get(0);
        return new Request(
                any.request(),
                any.election(),
                any.kind(),
                any.state(),
                filed.stream().map(Filed::version).toList(),
                any.opinions() == 0 ? List.of() : opinions(any.request()));
    }

    private static Filed filed(ResultSet row, int number) throws SQLException {
        Version version = new Version(
                row.getInt("version"),
                row.getString("title"),
                row.getString("body"),
                row.getString("changes"),
                split(row.getString("attachments")),
                row.getString("filed_by"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant());
        return new Filed(
                row.getString("request"),
                new ElectionId(row.getString("election")),
                row.getString("kind"),
                State.valueOf(row.getString("state")),
                row.getInt("opinions"),
                version);
    }

    private List<Opinion> opinions(String request) {
        return jdbc.sql("select * from approval_opinion where request = :request order by version, place")
                .param("request", request)
                .query((row, number) -> new Opinion(
                        row.getInt("version"),
                        BodyKind.valueOf(row.getString("body")),
                        Decision.valueOf(row.getString("decision")),
                        row.getString("opinion"),
                        row.getString("reply_number"),
                        Optional.ofNullable(row.getObject("correct_by", LocalDate.class)),
                        split(row.getString("attachments")),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String joined(List<String> ids) {
        return String.join(" ", ids);
    }

    private static List<String> split(String ids) {
        return ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    }
}
