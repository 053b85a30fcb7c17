package org.huanjie.publicity;

/** What is odd about the window of a notice, without making it void. */
public enum Warning {
    /** There is no holiday data for a year it touches: weekends only were counted. */
    YEAR_MISSING("calendar-year-missing", "期限涉及的年份还没有放假调休数据，只按周末计算"),

    /** All its days are days off (E.1). */
    INSIDE_HOLIDAY("notice-inside-holiday", "期限全部落在长假之内，知晓面可能不足，建议改日张贴");

    private final String id;
    private final String message;

    Warning(String id, String message) {
        this.id = id;
        this.message = message;
    }

    public String id() {
        return id;
    }

    public String message() {
        return message;
    }
}
