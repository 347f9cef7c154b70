package org.demarche.workbench.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id keeps them (RFC 9106): 64 MiB, three passes, one lane, a salt of 16 bytes, a hash of 32. What is kept names its own
 * parameters, so that later ones may differ. Thread-safe; at most two are worked out at a time, for each takes 64 MiB and a third of a second.
 */
final class Passwords {
    static final int SHORTEST = 10;
    /** Longer ones would only make work. */
    static final int LONGEST = 1000;

    private static final int MEMORY = 64 * 1024;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern KEPT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{4,})\\$([A-Za-z0-9+/]{4,})");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final Semaphore TURNS = new Semaphore(2, true);

    private Passwords() {}

    /** What is to be kept of a password. */
    static String kept(String password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=" + LANES + "$" + ENCODER.encodeToString(salt) + "$"
                + ENCODER.encodeToString(hash(password, salt, MEMORY, PASSES, LANES, HASH));
    }

    /** Whether it is the password of which that was kept. Takes as long for a wrong one as for the right one. */
    static boolean is(String password, String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            return false;
        }
        byte[] wanted = Base64.getDecoder().decode(parts.group(5));
        byte[] given = hash(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                wanted.length);
        return MessageDigest.isEqual(wanted, given);
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        TURNS.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            TURNS.release();
        }
        return hash;
    }
}
