package io.epione.profile.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column of texts: each different one once and then its number, or as numbers where all are plain decimals. */
final class TextColumn {
    private static final int DIFFERENT = 0;
    private static final int DECIMALS = 1;
    private static final int SHORT_DECIMALS = 2;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,8})?");

    private TextColumn() {}

    static void write(BlockWriter out, List<@Nullable String> texts) {
        if (!writeDecimals(out, texts)) {
            writeDifferent(out, texts);
        }
    }

    static @Nullable String[] read(BlockReader in, int count) {
        int form = in.octet();
        return form == DIFFERENT ? readDifferent(in, count) : readDecimals(in, count, form == SHORT_DECIMALS);
    }

    private static void writeDifferent(BlockWriter out, List<@Nullable String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> different = new ArrayList<>();
        var column = new long[texts.size()];
        for (int i = 0; i < column.length; i++) {
            String text = texts.get(i);
            if (text != null) {
                column[i] = numbers.computeIfAbsent(text, t -> {
                    different.add(t);
                    return different.size();
                });
            }
        }
        out.octet(DIFFERENT);
        out.unsigned(different.size());
        different.forEach(out::text);
        LongColumn.write(out, column);
    }

    private static @Nullable String[] readDifferent(BlockReader in, int count) {
        var different = new @Nullable String[in.count() + 1];
        for (int i = 1; i < different.length; i++) {
            different[i] = in.text();
        }
        long[] column = LongColumn.read(in, count);
        var texts = new @Nullable String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = different[(int) column[i]];
        }
        return texts;
    }

    private static boolean writeDecimals(BlockWriter out, List<@Nullable String> texts) {
        int scale = 0;
        for (String text : texts) {
            if (text == null || !DECIMAL.matcher(text).matches()) {
                return false;
            }
            int point = text.indexOf('.');
            scale = Math.max(scale, point < 0 ? 0 : text.length() - point - 1);
        }
        var column = new long[texts.size()];
        boolean full = true;
        boolean brief = true;
        for (int i = 0; i < column.length; i++) {
            String text = String.valueOf(texts.get(i));
            column[i] = new BigDecimal(text).setScale(scale).unscaledValue().longValueExact();
            full &= text.equals(decimal(column[i], scale, false));
            brief &= text.equals(decimal(column[i], scale, true));
        }
        if (!full && !brief) {
            return false;
        }
        out.octet(full ? DECIMALS : SHORT_DECIMALS);
        out.octet(scale);
        LongColumn.write(out, column);
        return true;
    }

    private static @Nullable String[] readDecimals(BlockReader in, int count, boolean brief) {
        int scale = in.octet();
        long[] column = LongColumn.read(in, count);
        var texts = new @Nullable String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = decimal(column[i], scale, brief);
        }
        return texts;
    }

    private static String decimal(long unscaled, int scale, boolean brief) {
        BigDecimal number = BigDecimal.valueOf(unscaled, scale);
        return (brief ? number.stripTrailingZeros() : number).toPlainString();
    }
}
