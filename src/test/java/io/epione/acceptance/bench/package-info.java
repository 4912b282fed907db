/** Benchmarks: each prints its table and keeps it in docs/benchmarks. Run by ./epione bench NAME. */
@NullMarked
package io.epione.acceptance.bench;

import org.jspecify.annotations.NullMarked;
