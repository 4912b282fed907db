package io.epione.assistant.fhir;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of responses. Its cursor names the last of them, so that new ones shift no page.
 *
 * @param next cursor of the next page, null on the last
 */
record ResponsePage(List<KeptResponse> items, @Nullable String next) {
    private static final String WORD = "responses";
    private static final Pattern AFTER = Pattern.compile(WORD + "(?:_(-?\\d{1,16})_([0-9a-f]{32}))?");

    /** Whether a cursor is one of responses, or stands before the first of them. */
    static boolean isAt(@Nullable String cursor) {
        return cursor != null && cursor.startsWith(WORD);
    }

    /** @param newestFirst all that are searched */
    static ResponsePage of(List<KeptResponse> newestFirst, Paging paging) {
        return from(newestFirst, paging, start(ordered(newestFirst, paging), paging), paging.count());
    }

    /**
     * A page that begins somewhere.
     *
     * @param start how many to leave out; none where it is below 0
     * @param most how many the page has room for
     */
    static ResponsePage from(List<KeptResponse> newestFirst, Paging paging, long start, int most) {
        List<KeptResponse> all = ordered(newestFirst, paging);
        int first = Math.clamp(start, 0, all.size());
        int end = Math.min(all.size(), first + most);
        return new ResponsePage(all.subList(first, end), end == all.size() ? null : cursor(all, end));
    }

    private static List<KeptResponse> ordered(List<KeptResponse> newestFirst, Paging paging) {
        return paging.oldestFirst() ? newestFirst.reversed() : newestFirst;
    }

    private static int start(List<KeptResponse> all, Paging paging) {
        String cursor = paging.cursor();
        if (cursor == null) {
            return paging.offset();
        }
        Matcher matcher = AFTER.matcher(cursor);
        if (!matcher.matches()) {
            throw SearchParameters.refused(Paging.CURSOR, "invalid", "Follow the next link of the page before.");
        }
        if (matcher.group(1) == null) {
            return 0;
        }
        var last = new Position(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2));
        Comparator<Position> order = paging.oldestFirst() ? Position.ORDER.reversed() : Position.ORDER;
        return (int) all.stream()
                .filter(each -> order.compare(new Position(each.at(), each.id()), last) <= 0)
                .count();
    }

    private static String cursor(List<KeptResponse> all, int passed) {
        if (passed == 0) {
            return WORD;
        }
        KeptResponse last = all.get(passed - 1);
        return WORD + "_" + last.at().toEpochMilli() + "_" + last.id();
    }

    private record Position(Instant at, String id) {
        static final Comparator<Position> ORDER =
                Comparator.comparing(Position::at).reversed().thenComparing(Position::id);
    }
}
