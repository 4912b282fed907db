package io.epione.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.EntryKey;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.signals.normalise.Normaliser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * What every adapter promises. Fixtures stand in {@code /FORMAT/shouldPass} and {@code /FORMAT/shouldFail}; the name of
 * a failing one says the defect.
 */
public abstract class SignalAdapterContract {
    protected abstract SignalAdapter adapter();

    /** The measures that the adapter's readings are normalised by. */
    protected MeasureCatalog measures() {
        return Fixtures.MEASURES;
    }

    private SignalIntake intake() {
        return new SignalIntake(List.of(adapter()), new Normaliser(measures()));
    }

    protected Intake read(byte[] body) {
        return intake().read(adapter().format(), Fixtures.payload(adapter().format(), body));
    }

    protected Intake read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> wellFormedDeliveriesAreAcceptedWhole() {
        return fixtures("shouldPass")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Intake intake = read(bytes(file));
                    assertThat(intake.rejections()).isEmpty();
                    assertThat(intake.batch().quarantined()).isEmpty();
                    assertThat(intake.batch().entries()).isNotEmpty();
                    assertThat(intake.entryIndex())
                            .hasSameSizeAs(intake.batch().entries())
                            .allSatisfy(index -> assertThat(index).isBetween(0, intake.received() - 1));
                }));
    }

    @TestFactory
    Stream<DynamicTest> defectiveDeliveriesAreRefusedByName() {
        return fixtures("shouldFail")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Intake intake = read(bytes(file));
                    assertThat(intake.batch().entries()).isEmpty();
                    assertThat(intake.rejections().size()
                                    + intake.batch().quarantined().size())
                            .isPositive();
                    String code = intake.rejections().isEmpty()
                            ? intake.batch().quarantined().getFirst().code()
                            : intake.rejections().getFirst().code();
                    assertThat(name(file))
                            .as("the file's name begins with its defect")
                            .startsWith(code);
                }));
    }

    @TestFactory
    Stream<DynamicTest> theSameDeliveryTwiceHasTheSameKeys() {
        return fixtures("shouldPass")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    assertThat(keys(read(bytes(file)))).isEqualTo(keys(read(bytes(file))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> noReadingOfADeliveryReplacesAnother() {
        return fixtures("shouldPass")
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertThat(keys(read(bytes(file)))).doesNotHaveDuplicates()));
    }

    @TestFactory
    Stream<DynamicTest> everyUnitThatArrivesIsDeclared() {
        var vocabulary = new Normaliser(measures()).units();
        return fixtures("shouldPass")
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> assertThat(read(bytes(file)).batch().entries())
                                .filteredOn(Entry.Observation.class::isInstance)
                                .extracting(entry -> entry.provenance().sentUnit())
                                .filteredOn(Objects::nonNull)
                                .allMatch(unit -> adapter().coverage().sends(unit)
                                        || vocabulary
                                                .ucum(unit)
                                                .filter(adapter().coverage()::sends)
                                                .isPresent())));
    }

    @TestFactory
    Stream<DynamicTest> everyMeasureThatArrivesIsDeclared() {
        List<String> declared = adapter().coverage().measures();
        return fixtures("shouldPass")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    List<String> arrived = read(bytes(file)).batch().entries().stream()
                            .flatMap(SignalAdapterContract::codes)
                            .flatMap(code -> measures().byCode(code).stream())
                            .map(Measure::key)
                            .toList();
                    if (!declared.contains(AdapterCoverage.ANY)) {
                        assertThat(declared).containsAll(arrived);
                    }
                }));
    }

    private static Stream<Code> codes(Entry entry) {
        if (!(entry instanceof Entry.Observation observation)) {
            return Stream.empty();
        }
        return observation.value() instanceof Value.Components(var parts)
                ? parts.stream().map(Value.Component::code)
                : Stream.of(observation.code());
    }

    @Test
    void coverageIsDeclared() {
        assertThat(adapter().format()).matches("[a-z0-9-]+");
        assertThat(adapter().source()).matches("[a-z0-9-]+");
        assertThat(adapter().coverage().delay()).isPositive();
        assertThat(adapter().coverage().measures()).doesNotHaveDuplicates();
        assertThat(adapter().coverage().units()).doesNotHaveDuplicates();
        assertThat(adapter().coverage().units().isEmpty())
                .as("what has a measure has a unit")
                .isEqualTo(adapter().coverage().measures().isEmpty());
    }

    @TestFactory
    @Timeout(20)
    Stream<DynamicTest> poisonedInputNeverThrows() {
        return Stream.of(
                        "",
                        " ",
                        "\u0000",
                        "null",
                        "true",
                        "1e309",
                        "\"\\ud800\"",
                        "[[]]",
                        "[null]",
                        "[1e309]",
                        "1e9999999999999999999",
                        "[{\"sgv\":1e-9999999999999999999}]",
                        "{}",
                        "[{}]",
                        "NaN",
                        "[NaN]",
                        "\uFEFF",
                        "[".repeat(10_000),
                        "[".repeat(10_000) + "]".repeat(10_000),
                        "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                        "\"" + "x".repeat(1_000_000) + "\"",
                        "9".repeat(100_000),
                        "{\"type\":\"sgv\",\"sgv\":1e999999999,\"date\":1e999999999}",
                        "time,code,value,unit,device\n\"",
                        "time,code,value\n" + "\"\"".repeat(100_000),
                        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{}}]}")
                .map(text -> DynamicTest.dynamicTest(
                        "input " + text.substring(0, Math.min(40, text.length())),
                        () -> survives(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @Timeout(60)
    void noiseNeverThrows() {
        var random = new Random(20261124);
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            survives(noise);
        }
    }

    @TestFactory
    @Timeout(120)
    Stream<DynamicTest> brokenCopiesOfGoodDeliveriesNeverThrow() {
        return fixtures("shouldPass")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    var random = new Random(name(file).hashCode());
                    byte[] good = bytes(file);
                    for (int round = 0; round < 200; round++) {
                        survives(Arrays.copyOf(good, random.nextInt(good.length)));
                        survives(mutated(good, random));
                    }
                }));
    }

    private void survives(byte[] body) {
        assertThatCode(() -> {
                    Intake intake = read(body);
                    assertThat(intake.batch().entries()).hasSameSizeAs(intake.entryIndex());
                    intake.batch().entries().forEach(SignalAdapterContract::isStorable);
                    intake.rejections()
                            .forEach(
                                    rejection -> assertThat(rejection.message()).isNotBlank());
                })
                .doesNotThrowAnyException();
    }

    /** No text that PostgreSQL refuses. */
    private static void isStorable(Entry entry) {
        String all = entry.toString();
        assertThat(all).doesNotContain("\u0000");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(all)).isTrue();
    }

    /** Overwrites, deletes or doubles a few stretches, with the bytes that hurt most. */
    private static byte[] mutated(byte[] good, Random random) {
        byte[] copy = good.clone();
        byte[] nasty = "\"{}[],:-0.9eE\\u\n\u0000nft".getBytes(StandardCharsets.UTF_8);
        for (int change = 0; change < 1 + random.nextInt(4); change++) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(3)) {
                case 0 -> copy[at] = nasty[random.nextInt(nasty.length)];
                case 1 -> copy[at] = (byte) random.nextInt(256);
                default -> {
                    int length = Math.min(random.nextInt(20), copy.length - at);
                    System.arraycopy(good, random.nextInt(good.length - length), copy, at, length);
                }
            }
        }
        return copy;
    }

    private static List<EntryKey> keys(Intake intake) {
        return intake.batch().entries().stream().map(Entry::key).toList();
    }

    private Stream<Path> fixtures(String folder) {
        URL url = SignalAdapterContract.class.getResource("/" + adapter().format() + "/" + folder);
        assertThat(url).as("a folder of fixtures").isNotNull();
        try {
            return Files.list(Path.of(url.toURI())).sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
