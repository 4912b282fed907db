/**
 * Nightscout API v1: entries, treatments and device status as uploaders send them, and entries as readers expect them.
 *
 * <p>Written from the public API description and the payloads of uploaders; no code of Nightscout is used.
 */
@NullMarked
package io.epione.signals.nightscout;

import org.jspecify.annotations.NullMarked;
