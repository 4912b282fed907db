package io.epione.profile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnRoundTripTest {
    private static List<long[]> numbers() {
        var random = new Random(1);
        return List.of(
                new long[0],
                new long[] {7},
                new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 1},
                new long[] {Long.MIN_VALUE, 0},
                new long[] {0, Long.MIN_VALUE, Long.MIN_VALUE},
                new long[] {-5, -5, -5},
                new long[] {1_000_000, 4_000_000, 1_000_000, 7_000_000},
                random.longs(300).toArray(),
                random.longs(300, -1000, 1000).toArray(),
                Arrays.stream(random.longs(300, 0, 2000).toArray())
                        .map(l -> l * 300_000_000L)
                        .sorted()
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void wholeNumbersComeBack(long[] numbers) {
        var out = new BlockWriter();
        LongColumn.write(out, numbers);
        assertThat(LongColumn.read(new BlockReader(out.toBytes(), out.noise()), numbers.length))
                .isEqualTo(numbers);
    }

    @Test
    void aGapIsNoNumber() {
        var out = new BlockWriter();
        LongColumn.writeNullable(out, Arrays.asList(null, Long.MIN_VALUE, null, 0L, Long.MAX_VALUE));
        var read = LongColumn.readNullable(new BlockReader(out.toBytes(), out.noise()), 5);
        assertThat(read.present()).containsExactly(false, true, false, true, true);
        assertThat(read.values()[1]).isEqualTo(Long.MIN_VALUE);
        assertThat(read.values()[4]).isEqualTo(Long.MAX_VALUE);
    }

    private static List<List<@Nullable Double>> amounts() {
        var walk = new ArrayList<@Nullable Double>();
        var random = new Random(2);
        for (int i = 0; i < 300; i++) {
            walk.add(Math.rint(random.nextGaussian() * 1800) / 10 * 18.01559);
        }
        return List.of(
                List.of(),
                Arrays.asList(null, null),
                List.of(104.0, 97.0, 98.6, 0.0),
                Arrays.asList(-0.0, null, 0.0),
                List.of(5.8, 9e15, 0.1 + 0.2),
                List.of(1e-300, Double.MAX_VALUE, Double.MIN_VALUE, -1e300, Math.PI),
                List.of(1e22, 123456789012345.6, 0.000001),
                walk);
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void everyBitOfAnAmountComesBack(List<@Nullable Double> amounts) {
        var out = new BlockWriter();
        AmountColumn.write(out, amounts);
        var read = AmountColumn.read(new BlockReader(out.toBytes(), out.noise()), amounts.size());
        for (int i = 0; i < amounts.size(); i++) {
            Double amount = amounts.get(i);
            assertThat(read.present()[i]).isEqualTo(amount != null);
            if (amount != null) {
                assertThat(Double.doubleToRawLongBits(read.values()[i])).isEqualTo(Double.doubleToRawLongBits(amount));
            }
        }
    }

    private static List<List<@Nullable String>> texts() {
        return List.of(
                List.of(),
                Arrays.asList(null, null),
                List.of("", "", ""),
                Arrays.asList("cgm", null, "", "\u20AC \uD83D\uDE00\n\t"),
                List.of("104", "97", "98"),
                List.of("5.8", "6.0", "10.1"),
                List.of("5.8", "6", "10.25", "-3", "0"),
                List.of("5.8", "06", "+3"),
                List.of("1.50", "2.5"),
                List.of("-0", "0", "0.0"),
                List.of("1e3", "1000"),
                List.of("123456789.12345678", "-999999999"),
                List.of("9999999999999999999999", "1"),
                List.of("\u0661\u0662", "12"),
                List.of("x".repeat(200_000), "y"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsComeBackToTheLetter(List<@Nullable String> texts) {
        var out = new BlockWriter();
        TextColumn.write(out, texts);
        assertThat(TextColumn.read(new BlockReader(out.toBytes(), out.noise()), texts.size()))
                .isEqualTo(texts.toArray());
    }
}
