package org.huanjie.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were right a moment ago, so that a program that sends one with each request is not compared slowly each time. They are kept in memory
 * only, under a key that nobody else has, and hold until the password changes.
 */
class RecognisedPasswords {

    private static final int REMEMBERED = 10_000;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Map<Key, byte[]> seals = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Key(String account, String source) {}

    RecognisedPasswords() {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** @param stored the hash that is kept of the account's password at present */
    synchronized boolean holds(String account, String source, String password, String stored) {
        byte[] seal = seals.get(new Key(account, source));
        return seal != null && MessageDigest.isEqual(seal, seal(password, stored));
    }

    synchronized void remember(String account, String source, String password, String stored) {
        seals.put(new Key(account, source), seal(password, stored));
    }

    private byte[] seal(String password, String stored) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((stored + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
