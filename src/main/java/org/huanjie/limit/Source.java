package org.huanjie.limit;

import java.util.Arrays;

/** Where a request comes from: an IPv4 address, or an IPv6 network of 64 bits, within which anybody has addresses without number. */
public final class Source {

    private static final int NETWORK_GROUPS = 4;
    private static final int LONGEST = 64;

    private Source() {}

    public static String of(String address) {
        String[] groups = address.split(":");
        String source = groups.length <= NETWORK_GROUPS
                ? address
                : String.join(":", Arrays.asList(groups).subList(0, NETWORK_GROUPS));
        return source.length() > LONGEST ? source.substring(0, LONGEST) : source;
    }
}
