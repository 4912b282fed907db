package io.epione.signals.mapping;

import org.jspecify.annotations.Nullable;

/**
 * How long periods last together, in minutes; none when there are no periods at all, or one has no times.
 *
 * @param each the periods, from the node at hand
 * @param of which of them count
 * @param among the periods of which there must be one; else nobody told these periods apart
 * @param from where a period's start stands
 * @param to where its end stands
 */
record SumMapping(Path each, @Nullable Filter of, @Nullable Filter among, Place from, Place to) {}
