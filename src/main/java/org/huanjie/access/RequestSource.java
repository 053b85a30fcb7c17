package org.huanjie.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where a request comes from: an IPv4 address, or an IPv6 network of 64 bits, within which anybody has addresses without number. */
public final class RequestSource {

    /** An IPv6 address, in brackets when a port follows; the zone belongs to the machine that names it. */
    private static final Pattern IPV6 =
            Pattern.compile("\\[?([0-9a-fA-F:][0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(%[^\\]]*)?(\\](:\\d+)?)?");

    private static final Pattern IPV4_WITH_PORT = Pattern.compile("(\\d+(?:\\.\\d+){3}):\\d+");
    private static final int NETWORK_GROUPS = 4;
    private static final int LONGEST = 64;

    private RequestSource() {}

    public static String of(String address) {
        if (address.length() > LONGEST) {
            return address.substring(0, LONGEST);
        }
        Matcher withPort = IPV4_WITH_PORT.matcher(address);
        return withPort.matches()
                ? withPort.group(1)
                : parsed(address).map(RequestSource::network).orElse(address);
    }

    /** What looks like an IPv6 address is never looked up as a name. */
    private static Optional<InetAddress> parsed(String address) {
        Matcher literal = IPV6.matcher(address);
        try {
            return literal.matches() ? Optional.of(InetAddress.getByName(literal.group(1))) : Optional.empty();
        } catch (UnknownHostException onlyWords) {
            return Optional.empty();
        }
    }

    /** An IPv4 address that is written as an IPv6 one has been read as what it is. */
    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        return IntStream.range(0, NETWORK_GROUPS)
                .map(group ->
                        Byte.toUnsignedInt(bytes[2 * group]) << Byte.SIZE | Byte.toUnsignedInt(bytes[2 * group + 1]))
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining(":"));
    }
}
