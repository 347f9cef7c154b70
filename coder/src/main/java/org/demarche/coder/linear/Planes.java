package org.demarche.coder.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes numbers as all their highest bytes, then all the next, and so on: small numbers then compress well. */
public final class Planes {
    private Planes() {}

    public static void write(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        byte[] plane = new byte[numbers.length];
        for (int shift = 24; shift >= 0; shift -= 8) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (byte) (numbers[i] >>> shift);
            }
            out.write(plane);
        }
    }

    public static int[] read(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int shift = 24; shift >= 0; shift -= 8) {
            byte[] plane = in.readNBytes(numbers.length);
            for (int i = 0; i < plane.length; i++) {
                numbers[i] |= (plane[i] & 0xff) << shift;
            }
        }
        return numbers;
    }

    /** Writes ascending numbers by their differences. */
    public static void writeAscending(DataOutputStream out, int[] numbers) throws IOException {
        int[] steps = numbers.clone();
        for (int i = 1; i < steps.length; i++) {
            steps[i] = numbers[i] - numbers[i - 1];
        }
        write(out, steps);
    }

    public static int[] readAscending(DataInputStream in) throws IOException {
        int[] numbers = read(in);
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] += numbers[i - 1];
        }
        return numbers;
    }
}
