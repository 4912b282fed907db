package io.epione.signals.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_144, 3_000_001})
    void whatComesOutIsWhatWentIn(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);

        try (ReadAhead ahead = new ReadAhead(new ByteArrayInputStream(bytes)).started()) {
            assertThat(ahead.readAllBytes()).isEqualTo(bytes);
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void aFailureComesToTheReader() throws IOException {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new RefusedGenome("damaged", "in the middle");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new RefusedGenome("damaged", "in the middle");
            }
        };

        try (ReadAhead ahead = new ReadAhead(
                        new SequenceInputStream(new ByteArrayInputStream(new byte[1_000_000]), failing))
                .started()) {
            assertThatThrownBy(ahead::readAllBytes).isInstanceOf(RefusedGenome.class);
        }
    }

    @Test
    void whoStopsEarlyEndsTheUnpackingAndMayGoOnWithTheSource() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicBoolean reading = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                assertThat(closed).isFalse();
                reading.set(true);
                return length;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };

        try (ReadAhead ahead = new ReadAhead(endless).started()) {
            assertThat(ahead.readNBytes(10)).hasSize(10);
        }

        assertThat(reading).isTrue();
        assertThat(closed).isTrue();
    }
}
