package io.epione.acceptance.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten gigabytes in chunks, none of which says how many will come: broken off early, and nothing of them stored. */
class EndlessBodyTest {
    private static final long TEN_GIGABYTES = 10_000_000_000L;
    /** What may be under way when the service hangs up; the service itself takes 16 MiB. */
    private static final long EARLY = 200_000_000L;

    private static final byte[] CSV =
            "2026-03-01T08:00:00Z,2339-0,104,mg/dL,s\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    private static final byte[] HEADER = "time,code,value,unit,device\n".getBytes(StandardCharsets.UTF_8);

    /** Rows of a file without end; counts what is taken of it. */
    private static final class Endless extends InputStream {
        private long taken;

        @Override
        public int read() {
            return taken < TEN_GIGABYTES ? at(taken++) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int read = (int) Math.min(length, TEN_GIGABYTES - taken);
            for (int i = 0; i < read; i++) {
                into[offset + i] = at(taken + i);
            }
            taken += Math.max(0, read);
            return read > 0 ? read : -1;
        }

        private static byte at(long position) {
            return position < HEADER.length
                    ? HEADER[(int) position]
                    : CSV[(int) ((position - HEADER.length) % CSV.length)];
        }
    }

    @ParameterizedTest
    @Timeout(120)
    @CsvSource({
        "/api/signals/csv, text/csv",
        "/api/signals/open-mhealth, application/json",
        "/api/v1/entries, application/json",
        "/fhir, application/fhir+json"
    })
    void isBrokenOffEarlyAndTheServiceGoesOn(String door, String mediaType) {
        Client patient = RunningService.shared().client().asPatient("1980-03-03", "male");
        var body = new Endless();

        assertThat(push(patient, door, mediaType, body)).isIn(413, 0);
        assertThat(body.taken).isLessThan(EARLY);
        assertThat(patient.get("/api/profile/observations?code=glucose").body().path("items"))
                .isEmpty();
    }

    /** 0 where the service hung up before it had read the whole, as it may. */
    private static int push(Client patient, String door, String mediaType, InputStream body) {
        try {
            return patient.push(door, mediaType, () -> body).status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }
}
