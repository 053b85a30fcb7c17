package org.huanjie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Law 13: ids are types across the border of a feature; so far those of elections, candidates, meetings, notices, posts, electorates and ballots are. */
class IdsLawTest {

    private static final Pattern ID_AS_TEXT = Pattern.compile(
            "\\b(?:String|(?:Optional|List|Set|Collection)<String>) (?:elections?|electionId|term|candidate|candidateId|meeting|meetingId|noticeId|electors)\\b(?!\\()"
                    + "|\\b(?:Optional|List|Set|Collection)<String> posts?\\b(?!\\()"
                    + "|\\bMap<String, Integer> (?:seats|seatsAsked|vacant|byPost)\\b(?!\\()"
                    + "|\\b(?:String|List<String>) (?:ballot|schemeBallot)(?=[,)(])"
                    + "|\\bElectionId election, String (?:post|electorate|ballot)\\b");

    @Test
    void noIdIsPassedOnAsText() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> found = files.filter(Files::isRegularFile)
                    .filter(file -> ID_AS_TEXT.matcher(read(file)).find())
                    .map(Path::toString)
                    .toList();

            assertThat(found).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
