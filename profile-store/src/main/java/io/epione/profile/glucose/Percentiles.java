package io.epione.profile.glucose;

/** Percentiles of counted values: between two neighbours in order linearly, as R's type 7. */
final class Percentiles {
    private Percentiles() {}

    /**
     * @param counts how often each value is there
     * @param total how many there are, at least one
     */
    static double of(int[] counts, int total, double share) {
        double place = (total - 1) * share;
        int below = (int) Math.floor(place);
        int seen = 0;
        int value = 0;
        while (seen + counts[value] <= below) {
            seen += counts[value++];
        }
        int next = value;
        if (seen + counts[value] == below + 1 && below + 1 < total) {
            do {
                next++;
            } while (counts[next] == 0);
        }
        return value + (next - value) * (place - below);
    }
}
