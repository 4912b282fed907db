package io.epione.signals.applehealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.EntryKey;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.RawPayload;
import io.epione.signals.AdapterResult;
import io.epione.signals.Fixtures;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.SignalIntake;
import io.epione.signals.normalise.Normaliser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class LargeExportTest {
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void twoHundredMegabytesAreReadInBoundedBatches() {
        inBoundedBatches(200 * MEGABYTE);
    }

    /** {@code -DargLine="-Xmx256m -Depione.large-exports=true"} shows it in little memory. */
    @Test
    @EnabledIfSystemProperty(named = "epione.large-exports", matches = "true")
    void aGigabyteIsReadInBoundedBatches() {
        inBoundedBatches(1024 * MEGABYTE);
    }

    private static void inBoundedBatches(long size) {
        var export = new GeneratedExport(size);
        var seen = new Seen();
        new AppleHealthAdapter().read(export, Fixtures.PERSON, seen);
        assertThat(seen.rejections).extracting(Rejection::code).containsExactly("unsupported");
        assertThat(export.bytes()).isGreaterThanOrEqualTo(size);
        assertThat(seen.received).isEqualTo(export.records());
        assertThat(seen.most).isLessThanOrEqualTo(Batches.MOST_ITEMS);
        assertThat(seen.beats).isEqualTo(export.beats());
        assertThat(seen.sums).as("a sum for every day").isBetween(export.beats() / 700, export.beats() / 500);
        assertThat(seen.held()).as("batches that somebody still holds").isLessThan(seen.batches.size() / 2);
    }

    /** Counts, and keeps nothing. */
    private static final class Seen implements Consumer<AdapterResult> {
        private final List<WeakReference<AdapterResult>> batches = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private int received;
        private int most;
        private int beats;
        private int sums;

        @Override
        public void accept(AdapterResult batch) {
            batches.add(new WeakReference<>(batch));
            received += batch.received();
            most = Math.max(most, batch.readings().size() + batch.rejections().size());
            int added = (int) batch.readings().stream()
                    .filter(reading -> reading.method().equals("sum-of-day"))
                    .count();
            sums += added;
            beats += batch.readings().size() - added;
            rejections.addAll(batch.rejections());
        }

        long held() {
            System.gc();
            return batches.stream().filter(batch -> batch.get() != null).count();
        }
    }

    private static SignalIntake intake() {
        return new SignalIntake(List.of(new AppleHealthAdapter()), new Normaliser(MeasureCatalog.shipped()));
    }

    private static RawPayload part(byte[] bytes) {
        return new RawPayload(
                UUID.nameUUIDFromBytes(bytes),
                Fixtures.ANA,
                "apple-health",
                "self",
                "text/xml",
                bytes,
                Fixtures.RECEIVED);
    }

    private static List<Intake> parts(InputStream body) {
        List<Intake> parts = new ArrayList<>();
        intake().readParts("apple-health", body, Fixtures.PERSON, LargeExportTest::part, parts::add);
        return parts;
    }

    @Test
    void thePartsTogetherAreTheDeliveryByteForByte() {
        byte[] whole = bytes(new GeneratedExport(3 * MEGABYTE));
        List<Intake> parts = parts(new ByteArrayInputStream(whole));
        assertThat(parts).hasSizeGreaterThan(3);
        var together = new ByteArrayOutputStream();
        parts.stream()
                .map(part -> part.batch().payload().body())
                .filter(body -> !new String(body, StandardCharsets.UTF_8).startsWith("part "))
                .forEach(together::writeBytes);
        assertThat(together.toByteArray()).isEqualTo(whole);
        assertThat(parts.stream().map(part -> part.batch().payload().id()))
                .as("payloads of the same bytes would count as one sent twice")
                .doesNotHaveDuplicates();
    }

    @Test
    void thePartsHoldWhatTheDeliveryHoldsAtOnce() {
        byte[] whole = bytes(new GeneratedExport(2 * MEGABYTE));
        Intake atOnce = intake().read("apple-health", Fixtures.payload("apple-health", whole));
        Set<EntryKey> inParts = new HashSet<>();
        List<Intake> parts = parts(new ByteArrayInputStream(whole));
        parts.forEach(part ->
                part.batch().entries().stream().map(LargeExportTest::key).forEach(inParts::add));
        assertThat(parts.stream().mapToInt(Intake::received).sum()).isEqualTo(atOnce.received());
        assertThat(inParts)
                .hasSameElementsAs(atOnce.batch().entries().stream()
                        .map(LargeExportTest::key)
                        .toList());
    }

    /** Without the client, which the two ways of the test name differently. */
    private static EntryKey key(Entry entry) {
        EntryKey key = entry.key();
        return new EntryKey(key.patient(), "", key.device(), key.code(), key.component(), key.effective());
    }

    @Test
    void aNetworkThatCutsOtherwiseMakesTheSameParts() {
        byte[] whole = bytes(new GeneratedExport(MEGABYTE));
        List<UUID> steady = ids(parts(new ByteArrayInputStream(whole)));
        List<UUID> halting = ids(parts(new GeneratedExport(MEGABYTE)));
        assertThat(halting).isEqualTo(steady);
    }

    private static List<UUID> ids(List<Intake> parts) {
        return parts.stream().map(part -> part.batch().payload().id()).toList();
    }

    @Test
    void whatStoringThrowsEndsTheReading() {
        assertThatThrownBy(() -> intake().readParts(
                                "apple-health",
                                new GeneratedExport(MEGABYTE),
                                Fixtures.PERSON,
                                LargeExportTest::part,
                                part -> {
                                    throw new IllegalStateException("no database");
                                }))
                .hasMessage("no database");
    }

    private static byte[] bytes(GeneratedExport export) {
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = export.read(buffer, 0, buffer.length);
                read >= 0;
                read = export.read(buffer, 0, buffer.length)) {
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }
}
