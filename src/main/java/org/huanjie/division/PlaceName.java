package org.huanjie.division;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Villages and communities are listed by their committees: 红旗村委会 sits in 红旗村, whose League is 红旗村团支部. */
final class PlaceName {

    private static final int DIGITS = 12;
    private static final Pattern VILLAGE = Pattern.compile("(.+?)村?(村民委员会|村委会)");
    private static final Pattern COMMUNITY = Pattern.compile("(.+?)(社区)?(居民委员会|居委会)");

    private PlaceName() {}

    static String of(String code, String name) {
        Matcher village = VILLAGE.matcher(name);
        Matcher community = COMMUNITY.matcher(name);
        if (code.length() != DIGITS) {
            return name;
        }
        if (village.matches()) {
            return village.group(1) + "村";
        }
        return community.matches() ? community.group(1) + "社区" : name;
    }
}
