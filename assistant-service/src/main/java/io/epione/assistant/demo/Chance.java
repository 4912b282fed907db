package io.epione.assistant.demo;

/**
 * Chance without state: the same seed and question always give the same answer, so that any day can be generated alone
 * and again. Immutable.
 *
 * @param seed of one person
 */
record Chance(long seed) {
    private static final double UNIT = 0x1.0p-53;

    static Chance of(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed + name.charAt(i));
        }
        return new Chance(mixed);
    }

    /** From 0 (inclusive) to 1 (exclusive), the same for every place of a topic. */
    double uniform(String topic, long place) {
        return (of(seed, topic).at(place) >>> 11) * UNIT;
    }

    private long at(long place) {
        return mix(seed ^ mix(place));
    }

    /** Between two bounds. */
    double between(String topic, long place, double low, double high) {
        return low + (high - low) * uniform(topic, place);
    }

    /** Near enough to a standard normal for a demonstration: the sum of four uniforms, within ±3.46. */
    double normal(String topic, long place) {
        double sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += uniform(topic, 4 * place + i);
        }
        return (sum - 2) * Math.sqrt(3);
    }

    /** A smooth line through random points one step apart; mean 0, standard deviation a little under 1. */
    double wave(String topic, double position) {
        long left = (long) Math.floor(position);
        double share = position - left;
        double ease = (1 - Math.cos(Math.PI * share)) / 2;
        return normal(topic, left) * (1 - ease) + normal(topic, left + 1) * ease;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
