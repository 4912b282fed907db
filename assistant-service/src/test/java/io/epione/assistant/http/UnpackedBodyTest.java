package io.epione.assistant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedBodyTest {
    private static final int MIB = 1 << 20;

    @Test
    void whatWasPackedComesBack() throws IOException {
        byte[] text = "{\"a\": 1}".repeat(5000).getBytes(StandardCharsets.UTF_8);
        assertThat(body(packed(text), MIB, 1000).readAllBytes()).isEqualTo(text);
    }

    @Test
    void aSmallBodyMayPackAsWellAsItLikes() throws IOException {
        assertThat(body(packed(new byte[MIB]), 2 * MIB, 2).readAllBytes()).hasSize(MIB);
    }

    @Test
    void whatGrowsPastTheRatioIsRefusedLongBeforeItsEnd() throws IOException {
        byte[] bomb = packed(new byte[64 * MIB]);
        var in = new ByteArrayInputStream(bomb);
        assertThatThrownBy(() -> new UnpackedBody(in, Long.MAX_VALUE, 100).transferTo(OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(in.available()).isGreaterThan(bomb.length / 2);
    }

    @Test
    void whatGrowsPastTheSizeIsRefusedWhateverItsRatio() throws IOException {
        byte[] noise = new byte[2 * MIB];
        new Random(1).nextBytes(noise);
        byte[] packed = packed(noise);
        assertThatThrownBy(() -> body(packed, MIB, 100).readAllBytes())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
    }

    @Test
    void whatIsNoGzipOrBreaksOffIsNamed() throws IOException {
        byte[] whole = packed("some text, packed".getBytes(StandardCharsets.UTF_8));
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 0x55;
        for (byte[] wrong : new byte[][] {
            new byte[0], "{}".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, whole.length - 9), damaged
        }) {
            assertThatThrownBy(() -> body(wrong, MIB, 100).readAllBytes())
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(400));
        }
    }

    private static UnpackedBody body(byte[] packed, long most, int ratio) {
        return new UnpackedBody(new ByteArrayInputStream(packed), most, ratio);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
