package io.epione.models.series;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A year of nights of a thousand people, all made up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class NightsBench {
    private static final int NIGHTS = 365;

    private final List<List<Daily>> people =
            IntStream.range(0, 1000).mapToObj(NightsBench::year).toList();

    /** How many nights were judged at all. */
    @Benchmark
    public int nights() {
        int judged = 0;
        for (List<Daily> person : people) {
            judged += NightSignal.FOR_PEOPLE.judge(person).size();
        }
        return judged;
    }

    private static List<Daily> year(int seed) {
        Random random = new Random(seed);
        double usual = 50 + random.nextInt(25);
        return Series.of(
                random.doubles(NIGHTS).map(night -> usual + 6 * (night - 0.5)).toArray());
    }
}
