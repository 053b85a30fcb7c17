package org.huanjie.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Passwords as bcrypt of their SHA-256: slow to guess for whoever gets hold of the table, and of any length. */
class SlowPasswordHash implements PasswordEncryptor {

    private static final String NAME = "bcrypt";

    private final BCryptPasswordEncoder bcrypt;

    /** @param cost each step more doubles the work of a guess */
    SlowPasswordHash(int cost) {
        bcrypt = new BCryptPasswordEncoder(cost);
    }

    /** Whether a stored hash is one of these; the engine writes the algorithm before it. */
    static boolean wrote(String stored) {
        return stored.startsWith("{" + NAME + "}");
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String stored) {
        return bcrypt.matches(digest(password), stored);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static String digest(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
