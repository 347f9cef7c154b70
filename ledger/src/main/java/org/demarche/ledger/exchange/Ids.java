package org.demarche.ledger.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** Ids for formats whose ids are numbers. */
final class Ids {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Ids() {}

    static boolean isNumber(String id) {
        return NUMBER.matcher(id).matches();
    }

    /**
     * The id where it is a number; else a number made from it, always the same one: the first 53 bits of its SHA-256, so that programs
     * that count in floating point keep it exact. Among a million events, the chance that any two share a number is 1 in 18,000.
     */
    static String number(String id) {
        if (isNumber(id)) {
            return id;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Long.toString(ByteBuffer.wrap(hash).getLong() >>> 11);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
