package org.huanjie.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huanjie.access.BodyKind;
import org.huanjie.approval.Request.Opinion;
import org.huanjie.approval.Request.State;
import org.huanjie.approval.Request.Version;

/**
 * Requests as people read them.
 *
 * @param names what the bodies are called
 * @param fileNames names of documents by their ids
 */
record RequestPapers(Map<BodyKind, String> names, Map<String, String> fileNames, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    List<String> called(List<BodyKind> bodies) {
        return bodies.stream().map(names::get).toList();
    }

    /** What the author of a request that has come back must know. */
    String whatHappened(Request request) {
        if (request.state() == State.WITHDRAWN) {
            return "请示已撤回，修改后可重新上报。";
        }
        Opinion last = request.opinions().get(request.opinions().size() - 1);
        String until =
                last.correctBy().map(day -> "，请于" + DAY.format(day) + "前改毕").orElse("");
        return "请示已被" + names.get(last.body()) + "退回" + until + "。理由：" + last.text()
                + " 重新上报后从第一个审批单位起重新审批：文本已改，此前同意的单位也要再次批示。";
    }

    /** The text with the author's name and the day of filing. */
    String signed(Version version) {
        return version.text() + "\n\n" + names.get(BodyKind.LEAGUE) + "\n"
                + DAY.format(version.filedAt().atZone(zone));
    }

    /** Versions with the opinions on them, the newest first. */
    List<PastVersion> history(Request request, List<Version> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(Version::number).reversed())
                .map(version -> new PastVersion(
                        version.number(),
                        version.title(),
                        version.text(),
                        version.changes(),
                        files(version.attachments()),
                        version.filedBy(),
                        minute(version.filedAt()),
                        opinions(request, version)))
                .toList();
    }

    List<PastOpinion> opinions(Request request, Version version) {
        return request.opinions().stream()
                .filter(opinion -> opinion.version() == version.number())
                .map(opinion -> new PastOpinion(
                        names.get(opinion.body()),
                        opinion.decision().title(),
                        opinion.text(),
                        opinion.replyNumber(),
                        opinion.correctBy().map(LocalDate::toString).orElse(""),
                        files(opinion.attachments()),
                        opinion.decidedBy(),
                        minute(opinion.decidedAt())))
                .toList();
    }

    List<FileReference> files(List<String> ids) {
        return ids.stream()
                .map(id -> new FileReference(id, fileNames.getOrDefault(id, "")))
                .toList();
    }

    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }
}
