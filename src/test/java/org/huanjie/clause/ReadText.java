package org.huanjie.clause;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.web.util.HtmlUtils;

/** What people read of a page, an answer or a sheet. */
public final class ReadText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UNSEEN = Pattern.compile(
            "(?s)<!--.*?-->|<script\\b.*?</script>|<style\\b.*?</style>|<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z/!](?:[^>\"']|\"[^\"]*\"|'[^']*')*>");

    /** Attributes that a browser or one of our components shows. */
    private static final Pattern SEEN = Pattern.compile(
            "(?s)\\s(?:title|subtitle|placeholder|alt|aria-label|label|help|add|remove|new|empty|text|bare|value)=(?:\"([^\"]*)\"|'([^']*)')");

    private static final Pattern CELL = Pattern.compile("(?s)<t(?:\\s[^>]*)?>(.*?)</t>");

    /** Fields of answers that programs read. */
    private static final Map<String, String> OF_PROGRAMS = Map.of(
            "clause", "by which programs find the clause",
            "id", "of a clause, in the list of all clauses",
            "page", "the address of a clause's page",
            "version", "by which the program recognises what a form has shown");

    private ReadText() {}

    public static String ofHtml(String page) {
        String seen = UNSEEN.matcher(page).replaceAll("\n");
        return HtmlUtils.htmlUnescape(
                TAG.matcher(seen).replaceAll(tag -> "\n" + Matcher.quoteReplacement(attributes(tag))));
    }

    private static String attributes(MatchResult tag) {
        return SEEN.matcher(tag.group())
                .results()
                .map(attribute -> attribute.group(1) == null ? attribute.group(2) : attribute.group(1))
                .map(value -> value + "\n")
                .collect(Collectors.joining());
    }

    public static String ofJson(String answer) {
        try {
            return texts(JSON.readTree(answer)).collect(Collectors.joining("\n"));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer, broken);
        }
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(field -> !OF_PROGRAMS.containsKey(field.getKey()))
                    .flatMap(field -> texts(field.getValue()));
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(ReadText::texts)
                : Stream.of(node.asText());
    }

    /** The text in the cells of an Excel workbook. */
    public static String ofWorkbook(byte[] workbook) {
        try {
            Path file = Files.createTempFile("read", ".xlsx");
            try (ZipFile zip = new ZipFile(Files.write(file, workbook).toFile())) {
                return zip.stream()
                        .filter(part -> part.getName().endsWith(".xml"))
                        .flatMap(part -> CELL.matcher(content(zip, part)).results())
                        .map(cell -> HtmlUtils.htmlUnescape(cell.group(1)))
                        .collect(Collectors.joining("\n"));
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(ZipFile zip, ZipEntry part) {
        try (InputStream content = zip.getInputStream(part)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
