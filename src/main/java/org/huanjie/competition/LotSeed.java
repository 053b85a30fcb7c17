package org.huanjie.competition;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The seed of a lot for which the meeting has none of its own (docs/lots.md). */
public final class LotSeed {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LotSeed() {}

    public static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
