package org.demarche.ledger.store;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over all that a record holds, records within it included, as 64 hexadecimal digits. Equal records have equal fingerprints, in
 * every run and on every machine. A record type that gains a component changes its fingerprints: documents are then coded anew.
 */
final class Fingerprint {
    /** What a class's components are does not change, and asking for them each time is slow. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(Record root) {
        try {
            Fingerprint fingerprint = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            fingerprint.put(root);
            return HexFormat.of().formatHex(fingerprint.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Each value starts with its kind and its length, so that no two sequences of values look the same. */
    private void put(@Nullable Object value) {
        switch (value) {
            case null -> head('0', 0);
            case Record inner -> record(inner);
            case Collection<?> items -> {
                head('[', items.size());
                items.forEach(this::put);
            }
            case Enum<?> constant -> text('e', constant.name());
            default -> text('t', value.toString());
        }
    }

    private void record(Record value) {
        RecordComponent[] components = COMPONENTS.get(value.getClass());
        head('{', components.length);
        for (RecordComponent component : components) {
            try {
                put(component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    private void text(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(kind, bytes.length);
        digest.update(bytes);
    }

    private void head(char kind, int length) {
        digest.update(ByteBuffer.allocate(6).putChar(kind).putInt(length).array());
    }
}
