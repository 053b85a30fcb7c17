package org.huanjie.handout;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.huanjie.ids.HandoutId;
import org.huanjie.minutes.RecordKey;
import org.springframework.stereotype.Component;

/** Whoever gets hold of the database alone reads no handout: AES-GCM under a key made from that of the installation, each piece bound to its place in its handout. */
@Component
class Seal {

    private static final String ALGORITHM = "AES";
    private static final String MODE = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Seal(RecordKey installation) {
        key = new SecretKeySpec(installation.derived("handouts"), ALGORITHM);
    }

    byte[] closed(HandoutId id, int seq, byte[] content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, id + "/" + seq, nonce, content, 0);
        byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws IllegalStateException when it was sealed by another installation or changed since */
    byte[] opened(HandoutId id, int seq, byte[] sealed) {
        return apply(Cipher.DECRYPT_MODE, id + "/" + seq, Arrays.copyOf(sealed, NONCE), sealed, NONCE);
    }

    private byte[] apply(int direction, String place, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance(MODE);
            cipher.init(direction, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
