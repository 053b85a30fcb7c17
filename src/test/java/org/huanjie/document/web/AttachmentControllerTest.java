package org.huanjie.document.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.huanjie.access.ElectionPlace;
import org.huanjie.access.Permissions;
import org.huanjie.access.Right;
import org.huanjie.document.Attachment;
import org.huanjie.document.Attachments;
import org.huanjie.document.FileType;
import org.huanjie.document.SampleFiles;
import org.huanjie.document.Upload;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.web.TestProblems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class AttachmentControllerTest {

    private static final ElectionId ELECTION = new ElectionId("460203198-2026-1");
    private static final String PATH = "/api/elections/" + ELECTION + "/attachments";
    private static final Attachment STORED = new Attachment(
            "a1",
            ELECTION,
            "reply",
            "",
            "批复 第1号.pdf",
            FileType.PDF,
            14,
            "e3b0",
            OffsetDateTime.parse("2026-05-11T09:00:00+08:00"),
            "jiyang-party");

    private final Attachments attachments = mock(Attachments.class);
    private final Elections elections = mock(Elections.class);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new AttachmentController(attachments, elections, permissions()))
            .setControllerAdvice(TestProblems.advice())
            .build();

    @BeforeEach
    void jiyangElects() {
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
                        Election.Status.RUNNING));
        when(attachments.get(ELECTION, "a1")).thenReturn(STORED);
        when(attachments.content(STORED)).thenReturn(SampleFiles.pdf());
        when(attachments.of(ELECTION)).thenReturn(List.of(STORED));
        signIn("jiyang-party", Right.ofGroup("party:460203198"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aFileIsStoredUnderAHarmlessName() throws Exception {
        Upload upload = new Upload("reply", "", "批复.pdf", SampleFiles.pdf());
        when(attachments.add(ELECTION, upload, "jiyang-party")).thenReturn(STORED);

        mvc.perform(multipart(PATH)
                        .file(new MockMultipartFile("file", "..\\..\\批复.pdf", "text/html", SampleFiles.pdf()))
                        .param("kind", "reply"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", PATH + "/a1"))
                .andExpect(jsonPath("$.id").value("a1"))
                .andExpect(jsonPath("$.sha256").value("e3b0"));
    }

    @Test
    void aMissingFileIsRefused() throws Exception {
        mvc.perform(multipart(PATH).param("kind", "reply"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].message").value("请选择文件"));
    }

    @Test
    void aFileIsSavedAndNeverShown() throws Exception {
        mvc.perform(get(PATH + "/a1"))
                .andExpect(status().isOk())
                .andExpect(content().bytes(SampleFiles.pdf()))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment;")))
                .andExpect(header().string("Content-Disposition", containsString("%E6%89%B9%E5%A4%8D")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("Cache-Control", "private, no-store"));
    }

    @Test
    void strangersNeitherReadNorStore() throws Exception {
        signIn("xingang-league", Right.ofGroup("league:370614003"));

        mvc.perform(get(PATH)).andExpect(status().isForbidden());
        mvc.perform(get(PATH + "/a1")).andExpect(status().isForbidden());
        mvc.perform(multipart(PATH).file("file", SampleFiles.pdf()).param("kind", "reply"))
                .andExpect(status().isForbidden());
    }

    @Test
    void panelsReadThePapersOfTheirOwnMatterOnly() throws Exception {
        Attachment form = new Attachment(
                "a2",
                ELECTION,
                "registration-form",
                "c1",
                "报名表.pdf",
                FileType.PDF,
                14,
                "e3b1",
                OffsetDateTime.parse("2026-05-11T09:00:00+08:00"),
                "jiyang-league");
        when(attachments.of(ELECTION)).thenReturn(List.of(STORED, form));

        signIn("jiyang-review", Right.ofGroup("review:460203198"));
        mvc.perform(get(PATH)).andExpect(jsonPath("$[*].id").value("a2"));
        mvc.perform(get(PATH + "/a1")).andExpect(status().isForbidden());

        for (String panel : List.of("judge", "count")) {
            signIn("jiyang-" + panel, Right.ofGroup(panel + ":460203198"));
            mvc.perform(get(PATH))
                    .andExpect(status().isOk())
                    .andExpect(content().json("[]"));
            mvc.perform(get(PATH + "/a1")).andExpect(status().isForbidden());
        }

        signIn("jiyang-superior", Right.ofGroup("league:460203"));
        mvc.perform(get(PATH)).andExpect(jsonPath("$.length()").value(2));
    }

    @Test
    void supervisorsReadButDoNotStore() throws Exception {
        signIn("supervisor", Right.ofGroup(Right.SUPERVISORS), Right.ofRegion("460203"));

        mvc.perform(get(PATH))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].id").value("a1"));
        mvc.perform(multipart(PATH).file("file", SampleFiles.pdf()).param("kind", "reply"))
                .andExpect(status().isForbidden());
    }

    @Test
    void theBodyAboveStoresItsReply() throws Exception {
        signIn("jiyang-superior", Right.ofGroup("league:460203"));
        when(attachments.add(eq(ELECTION), any(), eq("jiyang-superior"))).thenReturn(STORED);

        mvc.perform(multipart(PATH)
                        .file(new MockMultipartFile("file", "批复.pdf", "application/pdf", SampleFiles.pdf()))
                        .param("kind", "reply"))
                .andExpect(status().isCreated());
    }

    private static void signIn(String account, String... rights) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(account, "demo", rights);
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    private static Permissions permissions() {
        ElectionPlace place = election -> "460203198";
        @SuppressWarnings("unchecked")
        ObjectProvider<ElectionPlace> places = mock(ObjectProvider.class);
        when(places.getObject()).thenReturn(place);
        return new Permissions(places);
    }
}
