package org.huanjie.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Requests to every address that a controller of {@code /api} answers, with something in address, query or body that does not belong there. */
final class StrangeRequests {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final List<String> TYPES = List.of(
            JSON,
            CSV,
            "text/yaml",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "image/png");

    /** What an address takes when everything is right; the first word of a key is the type of the content. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "POST /api/elections",
                    "{'division': '460203198', 'scheme': 'jiyang-2011', 'start': '2026-12-01', 'partyElectionEnd': '2026-11-20', 'termEnd': '2026-12-31'}"),
            Map.entry("POST /api/elections/{id}/withdrawal", "{'reason': '行政区划调整'}"),
            Map.entry("POST /api/elections/{id}/repetition", "{'start': '2026-12-01'}"),
            Map.entry("POST /api/elections/{id}/shift", "{'days': 3, 'preview': true, 'reason': '汛期'}"),
            Map.entry(
                    "POST /api/elections/{election}/candidates",
                    "{'candidates': [{'name': '符文静', 'sex': 'female', 'ethnicity': '汉族', 'unit': '中廖村', 'position': '村团支部书记', 'post': 'member', 'birthDate': '2000-05-01', 'politicalStatus': 'league-member', 'residence': 'registered', 'staffing': 'outside', 'timeCommitment': 'part-time', 'source': 'village-branch-deputy', 'outstanding': false, 'consent': true, 'nomination': {'channel': 'joint', 'supporters': 10}}]}"),
            Map.entry("POST /api/elections/{election}/candidates/{candidate}/withdrawal", "{'reason': '个人原因'}"),
            Map.entry("POST /api/elections/{election}/annulment", "{'grounds': '有人冒名投票', 'evidence': '现场记录'}"),
            Map.entry(
                    "POST /api/elections/{election}/corrections",
                    "{'target': 'candidate', 'id': 'x', 'facts': {'birthDate': '2000-05-02'}, 'reason': '登记有误'}"),
            Map.entry(
                    "POST /api/elections/{election}/vacancies",
                    "{'post': 'deputy', 'name': '符文静', 'reason': '调离', 'on': '2026-12-01'}"),
            Map.entry("POST /api/elections/{id}/tasks/{task}/nudge", "{}"),
            Map.entry(
                    "POST /api/schemes/{id}/eligibility",
                    "{'post': 'member', 'birthDate': '2000-05-01', 'on': '2026-12-01', 'politicalStatus': 'league-member', 'residence': 'registered', 'staffing': 'outside', 'timeCommitment': 'part-time', 'source': 'x', 'outstanding': false, 'consent': true, 'nomination': {'channel': 'joint', 'supporters': 10}}"),
            Map.entry(
                    "POST /api/schemes/{id}/tally",
                    "{'ballot': 'members', 'kind': 'first', 'seats': 2, 'entitled': 20, 'present': 18, 'issued': 18, 'returned': 18, 'invalid': 1, 'candidates': [{'name': '甲', 'for': 12, 'against': 3, 'abstain': 2}, {'name': '乙', 'for': 10, 'against': 5, 'abstain': 2, 'writeIn': false}]}"),
            Map.entry("POST /api/notices/{id}/objections", "{'text': '该同志在村里的账目不清', 'signature': '杨村郑国栋'}"),
            Map.entry("POST /api/password", "{'current': 'wrong', 'password': '山高水长-2026', 'repeated': '山高水长-2026'}"),
            Map.entry(
                    "POST /api/supervisors",
                    "{'account': 'dudao', 'name': '陈立新', 'mail': 'd@example.org', 'regions': ['460000']}"),
            Map.entry(
                    "POST /api/places",
                    "{'division': '460203100', 'bodies': [{'kind': 'league', 'name': '团委', 'mail': ''}], 'people': [{'account': 'x1', 'name': '李冬梅', 'duties': ['league'], 'mail': ''}]}"),
            Map.entry("POST /api/supervision/regions", "{'region': '460203'}"),
            Map.entry("PUT /api/mail/choice", "{'mode': 'daily'}"),
            Map.entry(
                    "POST /api/substitutions",
                    "{'substitute': 'xingang-party', 'from': '2026-12-01', 'to': '2026-12-05'}"),
            Map.entry(
                    "POST /api/calendar/years",
                    "{'year': 2027, 'days': [{'date': '2027-01-01', 'kind': 'off', 'name': '元旦'}]}"));

    /** Whoever moves it moves all elections. */
    private static final String CLOCK = "/api/demo/clock";

    private static final Map<String, String> TABLES = Map.of(
            "POST /api/places",
            "division,kind,account,name,mail,duties\n460203100,league,,吉阳团委,,\n",
            "POST /api/divisions",
            "code,name\n460203199,新村\n",
            "POST /api/calendar/years",
            "date,kind,name\n2027-01-01,off,元旦\n",
            "POST /api/schemes",
            "id: x\ntitle: 某地方案\nposts: []\n");

    private final Random chance;
    private final StrangeJson strange;
    private final ObjectMapper mapper;
    private final List<Address> addresses;
    private final Map<String, List<String>> known = new TreeMap<>();

    /** Where something is answered, and the names of what the query may hold. */
    record Address(String method, String pattern, List<String> parameters) {

        String key() {
            return method + " " + pattern;
        }
    }

    /** A request as it is sent. */
    record Sent(String method, String path, Optional<String> type, byte[] body) {

        @Override
        public String toString() {
            String content = new String(body, StandardCharsets.UTF_8);
            return method + " " + path + " " + type.orElse("") + " "
                    + content.substring(0, Math.min(content.length(), 600));
        }
    }

    StrangeRequests(RequestMappingHandlerMapping mappings, ObjectMapper mapper, Random chance) {
        this.chance = chance;
        this.mapper = mapper;
        strange = new StrangeJson(chance);
        addresses = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().isAnnotationPresent(RestController.class))
                .flatMap(mapping -> addresses(mapping.getKey(), mapping.getValue()))
                .sorted(Comparator.comparing(Address::key))
                .toList();
    }

    private static Stream<Address> addresses(RequestMappingInfo mapping, HandlerMethod method) {
        List<String> parameters = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(StrangeRequests::name)
                .toList();
        return mapping.getPatternValues().stream()
                .filter(pattern -> !pattern.contains("*") && !pattern.equals(CLOCK))
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(verb -> new Address(verb.name(), pattern, parameters)));
    }

    private static String name(MethodParameter parameter) {
        String given = parameter.getParameterAnnotation(RequestParam.class).value();
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }

    List<Address> addresses() {
        return addresses;
    }

    /** Something that exists may stand for a variable of an address. */
    void knows(String variable, String value) {
        known.computeIfAbsent(variable, none -> new ArrayList<>()).add(value);
    }

    Sent next() {
        Address address = addresses.get(chance.nextInt(addresses.size()));
        String path = path(address) + query(address);
        if (address.method().equals("GET") || address.method().equals("DELETE")) {
            return new Sent(address.method(), path, Optional.empty(), new byte[0]);
        }
        return withBody(address, path);
    }

    private Sent withBody(Address address, String path) {
        String json = BODIES.getOrDefault(address.key(), "{}").replace('\'', '"');
        String table = TABLES.get(address.key());
        if (chance.nextInt(12) == 0) {
            String type = TYPES.get(chance.nextInt(TYPES.size()));
            return new Sent(address.method(), path, Optional.of(type), broken(table == null ? json : table));
        }
        if (table != null && (chance.nextBoolean() || !BODIES.containsKey(address.key()))) {
            String type = address.pattern().equals("/api/schemes") ? "text/yaml" : CSV;
            return new Sent(address.method(), path, Optional.of(type), broken(table));
        }
        if (address.pattern().endsWith("/attachments")) {
            return new Sent(address.method(), path, Optional.of("multipart/form-data; boundary=rand"), parts());
        }
        return new Sent(address.method(), path, Optional.of(JSON), mutated(json));
    }

    private byte[] mutated(String json) {
        try {
            JsonNode answer = mapper.readTree(json);
            return chance.nextInt(15) == 0 ? broken(json) : mapper.writeValueAsBytes(strange.of(answer));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(json, impossible);
        }
    }

    /** A text cut off, with bytes changed in it, or as another machine writes it. */
    private byte[] broken(String text) {
        byte[] bytes = chance.nextInt(4) == 0 ? text.getBytes(GBK) : text.getBytes(StandardCharsets.UTF_8);
        switch (chance.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bytes, chance.nextInt(bytes.length + 1));
            }
            case 1 -> bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            case 2 -> bytes = (text + text() + "\n" + text() + "," + text()).getBytes(StandardCharsets.UTF_8);
            default -> {}
        }
        return bytes;
    }

    private byte[] parts() {
        String name = chance.nextBoolean() ? "照片.png" : text();
        String body = "--rand\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + text()
                + "\r\n--rand\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/png\r\n\r\n" + text() + "\r\n--rand--\r\n";
        return chance.nextBoolean() ? broken(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private String path(Address address) {
        return VARIABLE.matcher(address.pattern())
                .replaceAll(variable -> Matcher.quoteReplacement(encoded(value(address, variable))));
    }

    private String value(Address address, MatchResult variable) {
        String name = variable.group(1);
        if (name.equals("id")) {
            name = address.pattern().replaceFirst("/api/(\\w+).*", "$1");
        }
        List<String> values = known.getOrDefault(name, List.of());
        if (values.isEmpty() || chance.nextInt(8) == 0) {
            String text = text();
            return text.isBlank() ? "无" : text.substring(0, Math.min(text.length(), 200));
        }
        return values.get(chance.nextInt(values.size()));
    }

    private String query(Address address) {
        if (address.parameters().isEmpty() || chance.nextInt(5) == 0) {
            return chance.nextInt(10) == 0 ? "?page=" + encoded(text()) + "&size=-1" : "";
        }
        StringBuilder query = new StringBuilder("?");
        for (String parameter : address.parameters()) {
            query.append(parameter)
                    .append('=')
                    .append(encoded(parameter(parameter)))
                    .append('&');
        }
        return query.toString();
    }

    private String parameter(String name) {
        List<String> values = known.getOrDefault(name, List.of());
        return values.isEmpty() || chance.nextBoolean() ? text() : values.get(chance.nextInt(values.size()));
    }

    private String text() {
        String text = strange.text();
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
