package org.demarche.coder.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlanesTest {
    @Test
    void read_givesBackWhatWasWritten() throws IOException {
        int[] numbers = {0, -1, 255, 256, -70_000, Integer.MAX_VALUE, Integer.MIN_VALUE};
        int[] ascending = {Integer.MIN_VALUE, -5, 0, 7, Integer.MAX_VALUE};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Planes.write(out, numbers);
        Planes.writeAscending(out, ascending);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(Planes.read(in)).containsExactly(numbers);
        assertThat(Planes.readAscending(in)).containsExactly(ascending);
    }
}
