package io.epione.signals.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the values of one document, so many at most: three bytes of input can become eighty of memory. Numbers that no
 * double can hold, and that would fill the memory when written out, become the text {@code NaN}. Not thread-safe.
 */
final class BoundedNodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;
    private static final int MOST_DIGITS = 400;
    /** Most arrays and objects: several for each reading that a delivery may hold. */
    static final int MOST_CONTAINERS = 1_000_000;
    /** Most texts and numbers. */
    static final int MOST_SCALARS = 3_000_000;

    private int containers;
    private int scalars;

    /** Carries the refusal out of Jackson; never leaves this folder. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void container() {
        if (++containers > MOST_CONTAINERS) {
            throw new TooMany();
        }
    }

    private void scalar() {
        if (++scalars > MOST_SCALARS) {
            throw new TooMany();
        }
    }

    @Override
    public ArrayNode arrayNode() {
        container();
        return super.arrayNode();
    }

    @Override
    public ObjectNode objectNode() {
        container();
        return super.objectNode();
    }

    @Override
    public TextNode textNode(@Nullable String text) {
        scalar();
        return super.textNode(text);
    }

    @Override
    public NumericNode numberNode(int number) {
        scalar();
        return super.numberNode(number);
    }

    @Override
    public NumericNode numberNode(long number) {
        scalar();
        return super.numberNode(number);
    }

    @Override
    public ValueNode numberNode(@Nullable BigInteger number) {
        scalar();
        return super.numberNode(number);
    }

    @Override
    public ValueNode numberNode(@Nullable BigDecimal number) {
        scalar();
        return number != null && Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                ? textNode("NaN")
                : super.numberNode(number);
    }
}
