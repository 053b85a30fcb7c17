package org.huanjie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.MinutesRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class AttachmentsTest {

    private static final ElectionId ELECTION = new ElectionId("460203198-2026-1");

    private final Elections elections = mock(Elections.class);
    private final List<String> minutes = new ArrayList<>();
    private final Attachments attachments = attachments();

    @BeforeEach
    void theElectionRuns() {
        electionIs(Election.Status.RUNNING);
    }

    @Test
    void aFileComesBackAsItWasSent() {
        Attachment stored = attachments.add(ELECTION, upload("报名表.pdf", SampleFiles.pdf()), "jiyang-league");

        assertThat(attachments.get(ELECTION, stored.id()))
                .usingRecursiveComparison()
                .isEqualTo(stored);
        assertThat(attachments.content(stored)).isEqualTo(SampleFiles.pdf());
        assertThat(stored.type()).isEqualTo(FileType.PDF);
        assertThat(stored.storedBy()).isEqualTo("jiyang-league");
        assertThat(stored.storedAt()).isEqualTo(OffsetDateTime.parse("2026-05-11T09:00:00+08:00"));
    }

    @Test
    void aLargeFileComesBackWhole() {
        byte[] large = new byte[2 * 1024 * 1024];
        new Random(7).nextBytes(large);
        System.arraycopy(SampleFiles.pdf(), 0, large, 0, 8);

        Attachment stored = attachments.add(ELECTION, upload("扫描件.pdf", large), "jiyang-league");

        assertThat(Arrays.equals(attachments.content(stored), large)).isTrue();
        assertThat(stored.size()).isEqualTo(2 * 1024 * 1024);
    }

    @Test
    void theMinutesKeepTheFilesFingerprint() {
        attachments.add(ELECTION, upload("附件.jpg", SampleFiles.jpg()), "jiyang-league");

        String sha256 = attachments.of(ELECTION).get(0).sha256();
        assertThat(minutes).singleElement().asString().contains("attachment-stored", "附件.jpg", sha256);
    }

    @Test
    void theFingerprintIsTheSha256OfTheBytes() {
        byte[] content = "%PDF-".getBytes(StandardCharsets.US_ASCII);

        assertThat(attachments
                        .add(ELECTION, upload("a.pdf", content), "jiyang-league")
                        .sha256())
                .isEqualTo("38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778");
    }

    @Test
    void emptyLargeAndForeignFilesAreRefused() {
        byte[] tooLarge = Arrays.copyOf(SampleFiles.pdf(), 2 * 1024 * 1024 + 1);

        assertThat(faults(upload("空.pdf", new byte[0]))).containsExactly(new Finding("file", "文件是空的", ""));
        assertThat(faults(upload("大.pdf", tooLarge))).containsExactly(new Finding("file", "文件超过2MB", ""));
        assertThat(faults(upload("程序.pdf", new byte[] {'M', 'Z'})))
                .containsExactly(new Finding("file", "只接受pdf、jpg、png、docx、xlsx文件", ""));
        assertThat(faults(upload("照片.pdf", SampleFiles.jpg())))
                .containsExactly(new Finding("file", "文件内容是jpg，与文件名“照片.pdf”不符", ""));
        assertThat(faults(upload("没有后缀", SampleFiles.jpg())))
                .containsExactly(new Finding("file", "文件内容是jpg，与文件名“没有后缀”不符", ""));
        assertThat(attachments.of(ELECTION)).isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults(new Upload("报名表", "a b", "程序.exe", new byte[] {'M', 'Z'})))
                .containsExactly(
                        new Finding("file", "只接受pdf、jpg、png、docx、xlsx文件", ""),
                        new Finding("kind", "“用途”应是小写字母和连字符，最多40个字", ""),
                        new Finding("owner", "“归属”应是本系统的编号", ""));
    }

    @Test
    void otherEndingsOfATypeAreItsOwn() {
        assertThat(attachments
                        .add(ELECTION, upload("照片.JPEG", SampleFiles.jpg()), "jiyang-league")
                        .type())
                .isEqualTo(FileType.JPG);
    }

    @Test
    void nothingIsStoredWhenTheElectionIsOver() {
        electionIs(Election.Status.COMPLETED);

        assertThatThrownBy(() -> attachments.add(ELECTION, upload("报名表.pdf", SampleFiles.pdf()), "jiyang-league"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("换届已经结束，不能再上传文件");
    }

    @Test
    void aFileIsFoundWithItsOwnElectionOnly() {
        String id = attachments
                .add(ELECTION, upload("报名表.pdf", SampleFiles.pdf()), "jiyang-league")
                .id();

        assertThatThrownBy(() -> attachments.get(new ElectionId("370614003-2026-1"), id))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void filesAreGivenWithinTheirElectionOnly() {
        String id = attachments
                .add(ELECTION, upload("报名表.pdf", SampleFiles.pdf()), "jiyang-league")
                .id();

        attachments.give(new ElectionId("370614003-2026-1"), List.of(id), "other");
        assertThat(attachments.get(ELECTION, id).owner()).isEmpty();
        attachments.give(ELECTION, List.of(id), "candidate");
        attachments.give(ELECTION, List.of(), "nobody");
        assertThat(attachments.get(ELECTION, id).owner()).isEqualTo("candidate");
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload("registration-form", "", name, content);
    }

    private List<Finding> faults(Upload upload) {
        return catchThrowableOfType(Refusal.class, () -> attachments.add(ELECTION, upload, "jiyang-league"))
                .findings();
    }

    private void electionIs(Election.Status status) {
        when(elections.get(ELECTION))
                .thenReturn(new Election(
                        ELECTION,
                        "460203198",
                        "460203",
                        "共青团吉阳镇委员会",
                        "jiyang-2011",
                        1,
                        LocalDate.of(2026, 5, 11),
                        null,
                        null,
                        Election.Stage.IMPLEMENTATION,
                        status));
    }

    private Attachments attachments() {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V8__attachment.sql")).execute(database);
        return StoredFiles.on(
                JdbcClient.create(database),
                new NamedParameterJdbcTemplate(database),
                elections,
                Clock.fixed(Instant.parse("2026-05-11T01:00:00Z"), ZoneId.of("Asia/Shanghai")),
                (election, actor, clause, entry) ->
                        minutes.add(actor + " " + MinutesRecord.action(entry.getClass()) + " " + entry));
    }
}
