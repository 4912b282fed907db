package io.epione.profile.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoredGenotypesTest {
    private static PackedGenotypes some() {
        var random = new Random(5);
        var builder = new GenotypesBuilder();
        for (Chromosome chromosome : Chromosome.all()) {
            for (int i = 0; i < 500; i++) {
                int code = SnvCode.vcf((byte) 'A', (byte) 'T', random.nextInt(2), random.nextInt(2), true);
                builder.add(chromosome, 1000 + 7 * i, code, random.nextInt(), i % 3 == 0 ? 0.5 : Double.NaN);
            }
            builder.addComplex(chromosome, 9, "AC", "A,ACC", "ACC", null, false, 0, Double.NaN);
            builder.addBlock(chromosome, 10_000, 20_000, 2);
            builder.addBlock(chromosome, 20_001, 20_002, 0);
        }
        return builder.build(Build.GRCH38);
    }

    private static byte[] bytes(PackedGenotypes genotypes) throws IOException {
        var out = new ByteArrayOutputStream();
        genotypes.writeTo(out);
        return out.toByteArray();
    }

    private static PackedGenotypes read(byte[] bytes) throws IOException {
        return PackedGenotypes.readFrom(new ByteArrayInputStream(bytes));
    }

    @Test
    void whatIsWrittenIsReadBackSiteBySite() throws IOException {
        PackedGenotypes before = some();
        PackedGenotypes after = read(bytes(before));
        assertThat(after.build()).isEqualTo(before.build());
        for (Chromosome chromosome : Chromosome.all()) {
            Sites a = before.sites(chromosome);
            Sites b = after.sites(chromosome);
            assertThat(b.size()).isEqualTo(a.size()).isEqualTo(501);
            for (int row = 0; row < a.size(); row++) {
                assertThat(b.position(row)).isEqualTo(a.position(row));
                assertThat(b.call(row)).isEqualTo(a.call(row));
                assertThat(b.rsId(row)).isEqualTo(a.rsId(row));
                assertThat(b.alternatives(row)).isEqualTo(a.alternatives(row));
            }
            assertThat(after.at(chromosome.label(), 15_000)).isEqualTo(SiteCall.REFERENCE);
            assertThat(after.at(chromosome.label(), 20_002)).isEqualTo(SiteCall.NO_CALL);
        }
    }

    @Test
    void whatWasCutIsRefused() throws IOException {
        byte[] whole = bytes(some());
        for (int length = 0; length < whole.length; length += 997) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(MalformedGenotypes.class);
        }
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 1))).isInstanceOf(MalformedGenotypes.class);
    }

    @Test
    void bytesThatWereTurnedNeverDoMoreThanAreRefused() throws IOException {
        byte[] whole = bytes(some());
        var random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            byte[] turned = whole.clone();
            turned[random.nextInt(200)] = (byte) random.nextInt();
            turned[random.nextInt(turned.length)] = (byte) random.nextInt();
            try {
                PackedGenotypes read = read(turned);
                read.at("1", 1007);
                read.named("rs1");
            } catch (MalformedGenotypes refused) {
                assertThat(refused).hasMessageStartingWith("stored genotypes cannot be read");
            }
        }
    }

    @Test
    void aClaimOfManyRowsTakesNoMemoryBeforeTheyCome() {
        byte[] claim = {0x45, 0x50, 0x47, 0x54, 1, 1, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x2f, 3, 1};
        long before = allocated();
        assertThatThrownBy(() -> read(claim)).isInstanceOf(MalformedGenotypes.class);
        assertThat(allocated() - before).isLessThan(16L * 1024 * 1024);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
