package org.huanjie.assessment.web;

import org.huanjie.assessment.Assessment;
import org.huanjie.assessment.Assessments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An assessment as a file to be kept. */
final class MarkDownload {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private MarkDownload() {}

    static ResponseEntity<byte[]> of(Assessments assessments, Assessment assessment) {
        String name = assessment.campaign().id() + "-marks-" + assessment.own().division() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(assessments.sheet(assessment));
    }
}
