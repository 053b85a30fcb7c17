package org.huanjie.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.ids.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses and who came to them. */
@Repository
class TrainingStore {

    private final JdbcClient jdbc;

    TrainingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Course course) {
        jdbc.sql("""
                        insert into training_course (id, election, round, title, content, held_on, place, teacher, organiser)
                        values (:id, :election, :round, :title, :content, :heldOn, :place, :teacher, :organiser)""")
                .param("id", course.id())
                .param("election", course.election())
                .param("round", course.round())
                .param("title", course.title())
                .param("content", course.content())
                .param("heldOn", course.date())
                .param("place", course.place())
                .param("teacher", course.teacher())
                .param("organiser", course.organiser().map(Enum::name).orElse(null))
                .update();
    }

    /** All courses of an election, round by round. */
    List<Course> courses(ElectionId election) {
        return jdbc.sql("select * from training_course where election = :election order by round, held_on, id")
                .param("election", election)
                .query((row, number) -> new Course(
                        row.getString("id"),
                        new ElectionId(row.getString("election")),
                        row.getInt("round"),
                        row.getString("title"),
                        row.getString("content"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("teacher"),
                        Optional.ofNullable(row.getString("organiser")).map(Organiser::valueOf)))
                .list();
    }

    void add(List<Attendance> attendance) {
        if (!attendance.isEmpty()) {
            jdbc.sql("insert into training_attendance (course, trainee, name, attended) values :rows")
                    .param("rows", attendance.stream().map(TrainingStore::row).toList())
                    .update();
        }
    }

    private static Object[] row(Attendance attendance) {
        return new Object[] {attendance.course(), attendance.trainee(), attendance.name(), attendance.attended()};
    }

    List<Attendance> attendance(ElectionId election) {
        return jdbc.sql("""
                        select a.course, a.trainee, a.name, a.attended
                        from training_attendance a join training_course c on c.id = a.course
                        where c.election = :election
                        order by c.round, c.id, a.trainee""").param("election", election).query(Attendance.class).list();
    }

    /** Ids of those who came to at least one course. */
    Set<String> attended(ElectionId election) {
        return jdbc.sql("""
                        select distinct a.trainee
                        from training_attendance a join training_course c on c.id = a.course
                        where c.election = :election and a.attended""").param("election", election).query(String.class).set();
    }
}
