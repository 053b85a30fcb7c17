package org.huanjie.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds our Chinese against the English texts that the web applications of this Camunda version ship with. */
class WebApplicationsSpeakChineseTest {

    private static final String WEB_APPLICATIONS = "META-INF/resources/webjars/camunda/";

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[sd]|&\\w+;|</?(?:a|br|code|em|li|p|strong|ul)\\b[^>]*>");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Names, and date patterns of numbers alone, that read the same in Chinese. */
    private static final Set<String> SAME_IN_CHINESE =
            Set.of("ID", "ID*", "CSV", "JSON", "HH:mm", "YYYY-MM-DD", "YYYY-MM-DDTHH:mm:ss", "L");

    private static final String PLURAL_ENDING = "s";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void hasEveryEnglishTextAndNoOther(String application) throws IOException {
        assertThat(chinese(application).keySet())
                .containsExactlyElementsOf(english(application).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keepsPlaceholdersAndMarkup(String application) throws IOException {
        Map<String, String> chinese = chinese(application);

        assertThat(english(application)).allSatisfy((key, text) -> assertThat(placeholders(chinese.get(key)))
                .as(key)
                .containsExactlyInAnyOrderElementsOf(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void leavesNoTextInEnglish(String application) throws IOException {
        Map<String, String> chinese = chinese(application);

        assertThat(english(application)).allSatisfy((key, text) -> assertThat(chinese.get(key))
                .as(key)
                .matches(translation -> isChinese(translation) || needsNoChinese(text, translation)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void opensInChineseWhateverTheBrowserAsksFor(String application) throws IOException {
        assertThat(textOf("app/" + application + "/scripts/config.js"))
                .contains("locales: {availableLocales: ['zh'], fallbackLocale: 'zh'}")
                .contains("vendor: '换届'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void showsNoEndOfLifeBanner(String application) throws IOException {
        assertThat(textOf("app/" + application + "/styles/user-styles.css").replace("@charset \"utf-8\";\n\n", ""))
                .startsWith("@import url('../../../lib/huanjie.css');\n");
        assertThat(textOf("lib/huanjie.css")).containsPattern("\\.ce-eol-banner \\{\\s+display: none !important");
    }

    private static Map<String, String> english(String application) throws IOException {
        return texts("app/" + application + "/locales/en.json");
    }

    private static Map<String, String> chinese(String application) throws IOException {
        return texts("app/" + application + "/locales/zh.json");
    }

    private static Map<String, String> texts(String file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        collect("", new ObjectMapper().readTree(withoutByteOrderMark(textOf(file))), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            collect(path + "/" + property.getKey(), property.getValue(), texts);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), texts);
        }
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
    }

    private static boolean isChinese(String text) {
        return CHINESE.matcher(text).find();
    }

    private static boolean needsNoChinese(String english, String translation) {
        return SAME_IN_CHINESE.contains(translation)
                || english.equals(PLURAL_ENDING)
                || !LATIN.matcher(english).find();
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String withoutByteOrderMark(String text) {
        return text.replaceFirst("^\uFEFF", "");
    }

    private static String textOf(String file) throws IOException {
        ClassLoader classPath = WebApplicationsSpeakChineseTest.class.getClassLoader();
        try (InputStream stream = classPath.getResourceAsStream(WEB_APPLICATIONS + file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
