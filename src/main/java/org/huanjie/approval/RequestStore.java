package org.huanjie.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huanjie.approval.Request.Decision;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.Request.Version;
import org.huanjie.scheme.Scheme.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests, their versions and the opinions on them. Nothing is ever changed but a request's state. */
@Repository
class RequestStore {

    private static final String COLUMNS = "select id, election, kind, state from approval_request ";

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Request> find(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(RequestStore::head)
                .optional()
                .map(this::whole);
    }

    /** The request of this kind that was begun last. */
    Optional<Request> latest(String election, String kind) {
        return jdbc.sql(COLUMNS + "where election = :election and kind = :kind order by place desc limit 1")
                .param("election", election)
                .param("kind", kind)
                .query(RequestStore::head)
                .optional()
                .map(this::whole);
    }

    /** All requests of an election, the oldest first. */
    List<Request> of(String election) {
        return jdbc
                .sql(COLUMNS + "where election = :election order by filed_at, id")
                .param("election", election)
                .query(RequestStore::head)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    /** Begins a request without a version; the first one is added next. */
    String begin(String election, String kind, OffsetDateTime at) {
        int place = jdbc.sql("select count(*) from approval_request where election = :election and kind = :kind")
                        .param("election", election)
                        .param("kind", kind)
                        .query(Integer.class)
                        .single()
                + 1;
        String id = election + "-" + kind + "-" + place;
        jdbc.sql("""
                        insert into approval_request (id, election, kind, place, state, filed_at)
                        values (:id, :election, :kind, :place, :state, :at)""")
                .param("id", id)
                .param("election", election)
                .param("kind", kind)
                .param("place", place)
                .param("state", State.PENDING.name())
                .param("at", at)
                .update();
        return id;
    }

    void add(String request, Version version) {
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

    void add(String request, int place, Opinion opinion) {
        jdbc.sql("""
                        insert into approval_opinion
                            (request, version, place, body, decision, opinion, reply_number, correct_by, attachments,
                             decided_by, decided_at)
                        values (:request, :version, :place, :body, :decision, :opinion, :replyNumber, :correctBy,
                                :attachments, :decidedBy, :decidedAt)""")
                .param("request", request)
                .param("version", opinion.version())
                .param("place", place)
                .param("body", opinion.body().name())
                .param("decision", opinion.decision().name())
                .param("opinion", opinion.text())
                .param("replyNumber", opinion.replyNumber())
                .param("correctBy", opinion.correctBy().orElse(null))
                .param("attachments", joined(opinion.attachments()))
                .param("decidedBy", opinion.decidedBy())
                .param("decidedAt", opinion.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void state(String request, State state) {
        jdbc.sql("update approval_request set state = :state where id = :id")
                .param("state", state.name())
                .param("id", request)
                .update();
    }

    private record Head(String id, String election, String kind, State state) {}

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getString("id"),
                row.getString("election"),
                row.getString("kind"),
                State.valueOf(row.getString("state")));
    }

    private Request whole(Head head) {
        return new Request(
                head.id(), head.election(), head.kind(), head.state(), versions(head.id()), opinions(head.id()));
    }

    private List<Version> versions(String request) {
        return jdbc.sql("select * from approval_version where request = :request order by version")
                .param("request", request)
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("changes"),
                        split(row.getString("attachments")),
                        row.getString("filed_by"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Opinion> opinions(String request) {
        return jdbc.sql("select * from approval_opinion where request = :request order by version, place")
                .param("request", request)
                .query((row, number) -> new Opinion(
                        row.getInt("version"),
                        Party.valueOf(row.getString("body")),
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
