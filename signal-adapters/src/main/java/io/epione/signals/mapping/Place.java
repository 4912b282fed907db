package io.epione.signals.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonPointer;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Where a value stands: {@code /x} in the node at hand, {@code item:/x} in its item, {@code group:/x} in what the
 * section's items stand within, {@code root:/x} in the document, {@code key} the name or number under which the node at hand stands.
 */
record Place(From from, JsonPointer pointer) {
    enum From {
        HERE,
        ITEM,
        GROUP,
        ROOT,
        KEY
    }

    @JsonCreator
    static Place of(String text) {
        if (text.equals("key")) {
            return new Place(From.KEY, JsonPointer.empty());
        }
        for (From from : EnumSet.of(From.ITEM, From.GROUP, From.ROOT)) {
            String prefix = from.name().toLowerCase(Locale.ROOT) + ":";
            if (text.startsWith(prefix)) {
                return new Place(from, JsonPointer.compile(text.substring(prefix.length())));
            }
        }
        return new Place(From.HERE, JsonPointer.compile(text));
    }
}
