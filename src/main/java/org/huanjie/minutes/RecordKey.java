package org.huanjie.minutes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The installation's key, without which nobody can write an entry that verifies. */
public final class RecordKey {

    /** The fewest characters of a key that nobody guesses. */
    static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final boolean isShort;

    public RecordKey(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        isShort = secret.length() < SHORTEST;
    }

    boolean isShort() {
        return isShort;
    }

    String sign(String text) {
        return HexFormat.of().formatHex(code(text));
    }

    /** A key of 32 bytes for another purpose, from which nobody learns this one. */
    public byte[] derived(String purpose) {
        return code("key for " + purpose);
    }

    private byte[] code(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
