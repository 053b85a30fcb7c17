import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Works out a published draw of spot checks again, with nothing but Java 17 (docs/spot-checks.md):
 *
 * <pre>java docs/check-draw/CheckDraw.java draw.csv [digest of the list as the minutes have it]</pre>
 *
 * It shares no code with the program that drew.
 */
class CheckDraw {

    static final int FIRST_PLACE = 6;

    record Row(int line, String code, String name, boolean called, String lot, String caller) {
        String text() {
            return code + " " + name;
        }

        String city() {
            return code.substring(0, Math.min(4, code.length()));
        }

        String where() {
            return "第" + line + "行 " + text() + "：";
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("用法：java CheckDraw.java 抽签清单.csv [会议记录中的名单校验值]");
            System.exit(2);
        }
        List<String> lines = Files.readString(Path.of(arguments[0])).replace("\uFEFF", "").lines().toList();
        List<String> faults = new ArrayList<>();
        try {
            check(lines, arguments.length > 1 ? arguments[1] : null, faults);
        } catch (RuntimeException unreadable) {
            System.err.println("这不是一份完整的抽签清单：" + unreadable.getMessage());
            System.exit(2);
        }
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "一致：按种子重新计算，抽中的地方和核查县与清单相同" : "不一致：共" + faults.size() + "处");
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    static void check(List<String> lines, String recorded, List<String> faults) {
        String seed = head(lines, 1, "种子");
        BigDecimal percent = new BigDecimal(head(lines, 2, "比例"));
        String digest = head(lines, 3, "名单校验值");
        List<String> callers = List.of(head(lines, 4, "核查县名单").split(" "));
        List<Row> rows = new ArrayList<>();
        for (int i = FIRST_PLACE; i < lines.size(); i++) {
            rows.add(row(i + 1, cells(lines.get(i))));
        }
        Set<String> codes = new HashSet<>();
        for (Row row : rows) {
            if (!codes.add(row.code())) {
                faults.add(row.where() + "同一编码出现两次");
            }
            if (!sha256(seed + "\n" + row.text()).equals(row.lot())) {
                faults.add(row.where() + "编码或名称与签不符，种子、编码或名称被改动过");
            }
        }
        String found = sha256(rows.stream()
                .sorted(Comparator.comparing(Row::code))
                .map(row -> row.text() + "\n")
                .collect(Collectors.joining()));
        if (!found.equals(digest)) {
            faults.add("名单校验值应为 " + found + "，清单上是 " + digest + "：名单在抽签前后不同");
        }
        if (recorded != null && !recorded.equals(digest)) {
            faults.add("清单上的名单校验值与会议记录不同");
        }
        compare(rows, drawn(seed, percent, callers, rows), faults);
    }

    /** Which county calls which place, by code: the first lots of each city, without those called before. */
    static Map<String, String> drawn(String seed, BigDecimal percent, List<String> callers, List<Row> rows) {
        Map<String, String> drawn = new TreeMap<>();
        List<String> turns = callers.stream()
                .sorted(Comparator.comparing(county -> sha256(seed + "\n" + county)))
                .toList();
        Map<String, List<Row>> cities = rows.stream().collect(Collectors.groupingBy(Row::city));
        for (List<Row> city : cities.values()) {
            int share = BigDecimal.valueOf(city.size())
                    .multiply(percent)
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                    .max(BigDecimal.ONE)
                    .intValue();
            List<Row> chosen = city.stream()
                    .filter(row -> !row.called())
                    .sorted(Comparator.comparing(row -> sha256(seed + "\n" + row.text())))
                    .limit(share)
                    .toList();
            for (int turn = 0; turn < chosen.size(); turn++) {
                drawn.put(chosen.get(turn).code(), caller(chosen.get(turn), turns, turn));
            }
        }
        return drawn;
    }

    static String caller(Row place, List<String> turns, int turn) {
        String county = place.code().substring(0, Math.min(6, place.code().length()));
        List<String> others = turns.stream().filter(each -> !each.equals(county)).toList();
        List<String> near = others.stream().filter(each -> each.startsWith(place.city())).toList();
        List<String> taking = near.isEmpty() ? others : near;
        return taking.get(turn % taking.size());
    }

    static void compare(List<Row> rows, Map<String, String> drawn, List<String> faults) {
        for (Row row : rows) {
            String caller = drawn.getOrDefault(row.code(), "");
            if (row.caller().isEmpty() && !caller.isEmpty()) {
                faults.add(row.where() + "应抽中（由" + caller + "核查），清单上没有抽中");
            } else if (!row.caller().isEmpty() && caller.isEmpty()) {
                faults.add(row.where() + "不应抽中，清单上抽中了");
            } else if (!row.caller().equals(caller)) {
                faults.add(row.where() + "应由" + caller + "核查，清单上是" + row.caller());
            }
        }
    }

    static String head(List<String> lines, int at, String name) {
        List<String> cells = cells(lines.get(at));
        if (!cells.get(0).equals(name)) {
            throw new IllegalArgumentException("第" + (at + 1) + "行应为“" + name + "”");
        }
        return cells.get(1);
    }

    static Row row(int line, List<String> cells) {
        if (cells.size() < 5) {
            throw new IllegalArgumentException("第" + line + "行应有5列");
        }
        return new Row(line, cells.get(0), cells.get(1), cells.get(2).equals("是"), cells.get(3), cells.get(4));
    }

    /** The cells of a line; a cell with commas stands in double quotes. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
