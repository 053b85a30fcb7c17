package org.huanjie.division;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What a division is, by its code and name: places of one kind hold their elections under one scheme of a campaign. */
public enum DivisionKind {
    PROVINCE("省级", 2, name -> true),
    CITY("市级", 4, name -> true),
    COUNTY("县级", 6, name -> true),
    STREET("街道", 9, DivisionKind::isStreet),
    TOWNSHIP("乡镇", 9, name -> !isStreet(name)),
    VILLAGE("村", 12, DivisionKind::isVillage),
    COMMUNITY("社区", 12, name -> !isVillage(name));

    private static final List<String> STREETS = List.of("街道", "街道办事处");

    private final String title;
    private final int digits;
    private final Predicate<String> named;

    DivisionKind(String title, int digits, Predicate<String> named) {
        this.title = title;
        this.digits = digits;
        this.named = named;
    }

    /** @throws IllegalArgumentException when the code has no known number of digits */
    public static DivisionKind of(Division division) {
        return Arrays.stream(values())
                .filter(kind -> kind.digits == division.code().length() && kind.named.test(division.name()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no kind of division has codes like " + division.code()));
    }

    /** The kind with this id, such as {@code village}. */
    public static Optional<DivisionKind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    public String title() {
        return title;
    }

    /** How it is called in schemes of campaigns and answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many digits the codes of this kind have. */
    public int digits() {
        return digits;
    }

    private static boolean isStreet(String name) {
        return STREETS.stream().anyMatch(name::endsWith);
    }

    private static boolean isVillage(String name) {
        return name.contains("村");
    }
}
